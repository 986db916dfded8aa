package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gonghui.system.ExampleProgram.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole year of relief through the public API: what happened, ledger, records and yearly counts agree to the cent. */
@ExtendWith(LocalStack.class)
class ReliefYearIT {

    private static final int PEOPLE = 12;
    private static final int PEOPLE_OF_THE_YEAR = 25 * PEOPLE - 3 * PEOPLE / 4;
    private static final int FIGURES = 19;

    @Test
    void the_books_of_a_year_agree() throws Exception {
        Run run = new ExampleProgram("relief-year", "org.gonghui.example.relief.ReliefYear")
                .start(Map.of("RELIEF_YEAR", "2024", "RELIEF_PEOPLE", Integer.toString(PEOPLE)));

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).doesNotContain("WRONG");
        assertThat(run.said().lines().filter(line -> line.startsWith("agrees GD") && line.contains(" derived ")))
                .hasSize(FIGURES);
        assertThat(run.said().lines().filter(line -> line.startsWith("together")))
                .singleElement()
                .asString()
                .isEqualTo("together " + PEOPLE_OF_THE_YEAR + " people");
    }
}
