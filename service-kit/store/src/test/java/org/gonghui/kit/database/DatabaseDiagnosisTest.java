package org.gonghui.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.gonghui.kit.database.Sql.SqlFailure;
import org.gonghui.kit.problem.CommonProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseDiagnosisTest {

    private final DatabaseDiagnosis diagnosis = new DatabaseDiagnosis(List.of());

    @ParameterizedTest
    @CsvSource({
        "a connection is lost, 08006",
        "an operator ends it, 57P01",
        "others were in the way, 40P01",
        "'Sorry, acquisition timeout!', ",
        "Acquisition timeout while waiting for new connection, "
    })
    void a_passing_trouble_is_to_be_tried_again(String message, String state) {
        assertThat(diagnosis.of(new SqlFailure(new SQLException(message, state))))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE);
                    assertThat(problem.headers()).containsEntry("Retry-After", "1");
                });
    }

    @Test
    void a_defect_is_none() {
        assertThat(diagnosis.of(new SqlFailure(new SQLException("no such column", "42703"))))
                .isEmpty();
        assertThat(diagnosis.of(new SqlFailure(new SQLException("used wrongly"))))
                .isEmpty();
    }
}
