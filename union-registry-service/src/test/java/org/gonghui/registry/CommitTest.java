package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.gonghui.kit.database.DatabaseDiagnosis;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of a call whose commit fails. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommitTest {

    @Inject
    Sql sql;

    @Inject
    DatabaseDiagnosis diagnosis;

    @Test
    void a_connection_that_dies_before_the_commit_is_a_passing_trouble() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::dieAtTheEnd))
                .satisfies(failure -> assertThat(diagnosis.of(failure))
                        .hasValueSatisfying(
                                problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE)));
    }

    private void dieAtTheEnd() {
        int session = sql.first("SELECT pg_backend_pid()", row -> row.getInt(1)).orElseThrow();
        try (Connection operator = TestDatabase.connectAsSuperuser()) {
            operator.createStatement().execute("SELECT pg_terminate_backend(" + session + ", 5000)");
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }
}
