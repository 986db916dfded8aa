package org.gonghui.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.gonghui.seeds.LoadReport.FileReport;
import org.gonghui.seeds.StubGateway.Call;
import org.gonghui.seeds.StubGateway.Reply;
import org.junit.jupiter.api.Test;

class SeedLoaderTest {

    private static final List<FileReport> ALL_CREATED = List.of(
            new FileReport("data/sources.csv", 5, 0, 0),
            new FileReport("data/bodies.csv", 20, 0, 0),
            new FileReport("data/affiliations.csv", 1, 0, 0),
            new FileReport("data/metrics.csv", 208, 0, 0),
            new FileReport("data/figures.csv", 253, 0, 0),
            new FileReport("data/honours.csv", 72, 0, 0),
            new FileReport("data/congresses.csv", 3, 0, 0),
            new FileReport("data/officers.csv", 1, 0, 0),
            new FileReport("data/unionisations.csv", 4, 0, 0),
            new FileReport("data/ratings.csv", 2, 0, 0),
            new FileReport("data/mechanisms.csv", 7, 0, 0),
            new FileReport("relief/schemes.csv", 11, 0, 0),
            new FileReport("relief/rules.csv", 11, 0, 0),
            new FileReport("relief/plan-years.csv", 3, 0, 0),
            new FileReport("sample/stations.csv", 24, 0, 0),
            new FileReport("sample/activities.csv", 30, 0, 0));

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void every_file_is_loaded_after_those_it_refers_to() throws IOException {
        try (StubGateway gateway = storing()) {
            LoadReport report = load(gateway.uri(), true);

            assertThat(report.files()).isEqualTo(ALL_CREATED);
            assertThat(report.succeeded()).isTrue();
            assertThat(gateway.calls.stream().map(Call::collection).distinct())
                    .containsExactly(
                            "sources",
                            "bodies",
                            "affiliations",
                            "metrics",
                            "figures",
                            "honours",
                            "congresses",
                            "officers",
                            "unionisations",
                            "ratings",
                            "mechanisms",
                            "relief",
                            "mutual-aid",
                            "stations",
                            "activities");
            assertThat(gateway.calls).allMatch(call -> call.authorization().equals("Bearer token"));
            assertThat(gateway.mostInFlight.get()).isBetween(1, 4);
        }
    }

    @Test
    void samples_are_loaded_only_when_asked_for() throws IOException {
        try (StubGateway gateway = storing()) {
            assertThat(load(gateway.uri(), false).files()).isEqualTo(ALL_CREATED.subList(0, 14));
            assertThat(gateway.calls("stations")).isEmpty();
        }
    }

    @Test
    void a_second_load_creates_nothing() throws IOException {
        try (StubGateway gateway = storing()) {
            load(gateway.uri(), true);
            LoadReport second = load(gateway.uri(), true);

            assertThat(second.created()).isZero();
            assertThat(second.unchanged()).isEqualTo(655);
            assertThat(second.failed()).isZero();
        }
    }

    @Test
    void superiors_are_created_before_those_below_them() throws IOException {
        try (StubGateway gateway = storing()) {
            load(gateway.uri(), false);

            List<String> order = gateway.calls("bodies").stream()
                    .map(call -> call.body().path("code").asText())
                    .toList();
            assertThat(gateway.calls("bodies")).allSatisfy(call -> {
                String superior = call.body().path("superior").textValue();
                int own = order.indexOf(call.body().path("code").asText());
                assertThat(superior == null || order.indexOf(superior) < own).isTrue();
            });
        }
    }

    @Test
    void a_restating_figure_names_the_id_that_the_api_gave() throws IOException {
        try (StubGateway gateway = storing()) {
            load(gateway.uri(), false);

            List<Call> figures = gateway.calls("figures");
            assertThat(figures.subList(0, 240))
                    .allMatch(call -> call.body().path("restates").isNull());
            assertThat(figures.subList(240, 253))
                    .allMatch(call -> call.body().path("restates").isTextual())
                    .anyMatch(call -> call.body().path("restates").asText().equals("id-of-/api/v1/figuresF031"));
        }
    }

    @Test
    void away_from_a_terminal_each_file_is_one_line() throws IOException {
        try (StubGateway gateway = storing()) {
            load(gateway.uri(), true);

            List<String> lines = shown.toString(UTF_8).lines().toList();
            assertThat(lines).hasSize(16);
            assertThat(lines.get(4)).matches("  data/figures.csv +253 created, +0 unchanged +\\([0-9.]+ s\\)");
        }
    }

    private static StubGateway storing() throws IOException {
        Function<Call, Reply> store = call -> StubGateway.STORE;
        return new StubGateway(store);
    }

    private LoadReport load(URI gateway, boolean sample) {
        return Seeds.loader(gateway, shown).load(sample);
    }
}
