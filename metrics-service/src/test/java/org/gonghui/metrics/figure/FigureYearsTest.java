package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.root;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The table of figures is divided by years; what must hold whatever the year does so still. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureYearsTest {

    private String body;
    private String metric;

    @BeforeEach
    void haveABodyAndAMetric() {
        body = root();
        metric = metric();
    }

    @Test
    void figures_lie_in_the_year_in_which_their_period_ends() throws SQLException {
        post(Fig.of(body, metric).year(2024));
        post(Fig.of(body, metric).period("five_year", "2019", "2023"));
        post(Fig.of(body, metric).period("as_of", null, "2013-06"));
        post(Fig.of(body, metric).period("cumulative", "2024", null));
        post(Fig.of(body, metric).period("unspecified", null, null));

        assertThat(texts("SELECT tableoid::regclass || ' ' || ends_in FROM figure WHERE metric = '" + metric
                        + "' ORDER BY ends_in"))
                .containsExactly(
                        "figure_other 0",
                        "figure_other 0",
                        "figure_earlier 2013",
                        "figure_2023 2023",
                        "figure_2024 2024");
    }

    @RepeatedTest(3)
    void an_external_id_is_taken_once_whatever_the_years_of_those_who_want_it() throws Exception {
        String external = "Y-" + next();
        List<Integer> answers = race(8, year -> as("admin")
                .body(Fig.of(body, metric)
                        .year(2016 + year)
                        .externalId(external)
                        .json())
                .post(FIGURES));

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(texts("SELECT count(*) FROM figure WHERE metric = '" + metric + "'"))
                .containsExactly("1");
        Response late = as("admin")
                .body(Fig.of(body, metric).year(2025).externalId(external).json())
                .post(FIGURES);
        late.then().statusCode(409);
        assertThat(late.header("Location")).startsWith(FIGURES + "/");
        assertThat(late.<String>path("errors[0].pointer")).isEqualTo("/externalId");
    }

    @Test
    void an_id_is_there_once_and_stays_as_it_is() throws SQLException {
        String id = post(Fig.of(body, metric).year(2024)).path("id");
        try (Connection service = TestDatabase.connect();
                Statement statement = service.createStatement()) {
            String columns =
                    "id, ends_in, body, metric, period_kind, period_from, period_to, first_day, last_day, breakdown,"
                            + " coverage, basis, value, qualifier, state, recorded_at";
            String again =
                    "INSERT INTO figure (" + columns + ") SELECT id, 2023, body, metric, period_kind, '2023', '2023',"
                            + " '2023-01-01', '2023-12-31', breakdown, coverage, basis, value, qualifier, state, recorded_at"
                            + " FROM figure WHERE id = '" + id + "'";
            assertThatThrownBy(() -> statement.executeUpdate(again)).hasMessageContaining("figure_id_pkey");
            assertThatThrownBy(() ->
                            statement.executeUpdate("UPDATE figure SET id = gen_random_uuid() WHERE id = '" + id + "'"))
                    .hasMessageContaining("keeps its ids");
            assertThatThrownBy(
                            () -> statement.executeUpdate("UPDATE figure SET ends_in = 2023 WHERE id = '" + id + "'"))
                    .hasMessageContaining("keeps its ids");
        }
    }

    @Test
    void the_service_writes_no_partition_and_no_id_past_the_triggers() throws SQLException {
        try (Connection service = TestDatabase.connect();
                Statement statement = service.createStatement()) {
            for (String refused : List.of(
                    "DELETE FROM figure_2024",
                    "UPDATE figure_other SET value = 1",
                    "INSERT INTO figure_id (id, ends_in) VALUES (gen_random_uuid(), 2024)",
                    "DELETE FROM figure_id",
                    "SELECT make_figure_partition('2099', 'FOR VALUES FROM (2099) TO (2100)')")) {
                assertThatThrownBy(() -> statement.execute(refused)).isInstanceOf(SQLException.class);
            }
        }
    }

    private static Response post(Fig figure) {
        Response answer = as("admin").body(figure.json()).post(FIGURES);
        answer.then().statusCode(201);
        return answer;
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Connection service = TestDatabase.connect();
                Statement statement = service.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static List<Integer> race(int writers, IntFunction<Response> write) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CyclicBarrier start = new CyclicBarrier(writers);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                running.add(threads.submit(() -> {
                    start.await();
                    return write.apply(number).statusCode();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
