package org.gonghui.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.seeds.StubGateway.Reply;
import org.junit.jupiter.api.Test;

class SeedLoaderTroubleTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void passing_troubles_are_waited_out() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        List<Reply> troubles = List.of(
                new Reply(503, ""),
                new Reply(429, ""),
                new Reply(502, "<html>"),
                new Reply(422, "{\"type\":\"/problems/unknown-body\",\"title\":\"Unknown body\"}"));
        try (StubGateway gateway = new StubGateway(
                call -> calls.get() < troubles.size() ? troubles.get(calls.getAndIncrement()) : StubGateway.STORE)) {
            assertThat(load(gateway.uri())).satisfies(report -> {
                assertThat(report.succeeded()).isTrue();
                assertThat(report.created()).isEqualTo(601);
            });
        }
    }

    @Test
    void a_refused_row_stops_the_load_with_one_line() throws IOException {
        String problem =
                """
                {"type":"/problems/invalid-content","title":"The content is wrong","status":422,
                 "detail":"2 faults","errors":[
                   {"pointer":"/value","code":"range","detail":"must not be negative"},
                   {"pointer":"/unit","code":"unknown_field","detail":"is not known"}]}""";
        try (StubGateway gateway = new StubGateway(
                call -> call.path().endsWith("/lectures_held") ? new Reply(422, problem) : StubGateway.STORE)) {
            LoadReport report = load(gateway.uri());

            String line = "Seeds not loaded: data/metrics.csv, row lectures_held: 422 The content is wrong;"
                    + " 2 faults; /value must not be negative; /unit is not known";
            assertThat(report.failure()).contains(line);
            assertThat(report.failed()).isEqualTo(1);
            assertThat(report.files()).hasSize(4);
            assertThat(gateway.calls("figures")).isEmpty();
            assertThat(shown.toString(UTF_8).lines()).last().isEqualTo(line);
        }
    }

    @Test
    void a_gateway_that_never_answers_is_named() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        LoadReport report = Seeds.impatientLoader(URI.create("http://localhost:" + port), shown)
                .load(false);

        assertThat(report.failure().orElseThrow())
                .startsWith("Seeds not loaded: data/sources.csv, row 00")
                .contains("no answer; http://localhost:" + port + "/api/v1: ");
    }

    private LoadReport load(URI gateway) {
        return Seeds.loader(gateway, shown).load(false);
    }
}
