package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registry.Registry.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.gonghui.kit.database.DatabaseDiagnosis;
import org.gonghui.kit.database.HotSql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HotReadTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    HotSql sql;

    @Inject
    DatabaseDiagnosis diagnosis;

    @Test
    void reads_go_on_after_their_connections_broke() throws SQLException {
        String code = Registry.root();
        anonymous().get("/api/v1/bodies/{code}", code).then().statusCode(200);
        try (Connection connection = TestDatabase.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'gonghui-hot-reads'");
        }

        Response first = anonymous().get("/api/v1/bodies/{code}", code);
        assertThat(first.statusCode()).isIn(200, 503);
        anonymous().get("/api/v1/bodies/{code}", code).then().statusCode(200);
    }

    @Test
    void a_problem_of_a_hot_read_names_the_trace_of_its_request() {
        Response answer = anonymous()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/api/v1/bodies/NO-SUCH-BODY");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("traceId")).isEqualTo(TRACE);
    }

    @Test
    void a_read_that_takes_too_long_is_given_up_as_unavailable() {
        assertThatThrownBy(() -> await(sql.list("SELECT pg_sleep(60)::text", row -> row)))
                .satisfies(failure -> assertThat(diagnosis.of(failure))
                        .hasValueSatisfying(
                                problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE)));
    }

    @Test
    void hot_reads_cannot_write() {
        assertThatThrownBy(() -> await(sql.list("DELETE FROM union_body", row -> row)))
                .hasStackTraceContaining("read-only transaction");
    }

    private static Object await(Future<?> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }
}
