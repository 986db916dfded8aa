package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.change.FeedWatch;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PatienceTest {

    private static final int MANY = 300;

    @TestHTTPResource("/api/v1/changes")
    URI changes;

    @Inject
    Proofs proofs;

    @Inject
    FeedWatch watch;

    private static String caughtUp() {
        Mirror mirror = new Mirror(200);
        mirror.drain();
        return String.valueOf(mirror.cursor());
    }

    private static Response wait(String cursor, int seconds) {
        return as("partner")
                .queryParam("resource", "proof")
                .queryParam("cursor", cursor)
                .queryParam("waitSeconds", seconds)
                .get("/api/v1/changes");
    }

    @Test
    void what_is_there_already_is_answered_at_once() {
        String cursor = caughtUp();
        String key = Registry.newCode();
        proofs.commit(() -> proofs.write(key, 1));
        wait(cursor, 30).then().statusCode(200).body("items.key", contains(key)).time(lessThan(20_000L));
    }

    @Test
    void where_nothing_comes_the_answer_is_empty_after_the_time() throws InterruptedException {
        wait(caughtUp(), 1)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("caughtUp", equalTo(true))
                .time(greaterThan(900L))
                .time(lessThan(20_000L));
        untilWaiting(0);
        for (String wrong : new String[] {"-1", "31", "x"}) {
            as("partner")
                    .queryParam("waitSeconds", wrong)
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?waitSeconds"));
        }
    }

    @Test
    void many_wait_without_a_thread_each_and_all_are_told() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(changes + "?resource=proof&waitSeconds=30&cursor=" + caughtUp()))
                .header("Authorization", "Bearer " + Tokens.of("partner"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            waiting.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        untilWaiting(MANY);
        as("admin").get("/api/v1/bodies").then().statusCode(200).time(lessThan(15_000L));
        String other = Registry.root();
        String key = Registry.newCode();
        proofs.commit(() -> proofs.write(key, 1));
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            HttpResponse<String> answer = one.get(20, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"" + key + "\"").doesNotContain("\"" + other + "\"");
        }
        untilWaiting(0);
    }

    @Test
    void a_caller_who_goes_away_leaves_nobody_waiting() throws Exception {
        untilWaiting(0);
        String request = "GET /api/v1/changes?resource=proof&waitSeconds=30&cursor=" + caughtUp()
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of("partner") + "\r\n\r\n";
        try (Socket socket = new Socket(changes.getHost(), changes.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            untilWaiting(1);
        }
        untilWaiting(0);
    }

    @Test
    void what_goes_wrong_while_waiting_is_a_problem_with_its_trace() throws Exception {
        String cursor = caughtUp();
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> wait(cursor, 30));
        untilWaiting(1);
        try (Connection service = TestDatabase.connect()) {
            Operator.execute(service, "UPDATE feed_epoch SET epoch = 'another'");
        }
        Response answer = waiting.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.<String>path("traceId")).matches("[0-9a-f]{32}");
    }

    private void untilWaiting(int count) throws InterruptedException {
        for (int tries = 0; watch.waiting() != count; tries++) {
            assertThat(tries).as("%d wait, not %d", watch.waiting(), count).isLessThan(200);
            Thread.sleep(100);
        }
    }
}
