package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.system.ExampleProgram.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole year of relief through the public API: what happened, ledger, records and yearly counts agree to the cent. */
@ExtendWith(LocalStack.class)
class ReliefYearIT {

    private static final int PEOPLE = 12;
    private static final int PEOPLE_OF_THE_YEAR = 25 * PEOPLE - 3 * PEOPLE / 4;
    private static final int FIGURES = 19;

    private static Recorder recorder;
    private static Run run;

    @BeforeAll
    static void playTheYear() throws IOException, InterruptedException {
        recorder = new Recorder();
        run = new ExampleProgram("relief-year", "org.gonghui.example.relief.ReliefYear")
                .start(Map.of(
                        "RELIEF_YEAR", "2024",
                        "RELIEF_PEOPLE", Integer.toString(PEOPLE),
                        "GONGHUI_URL", recorder.url()));
        run.exit();
    }

    @AfterAll
    static void closeTheRecord() throws IOException {
        recorder.close();
    }

    @Test
    void the_books_of_a_year_agree() throws Exception {
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).doesNotContain("WRONG");
        assertThat(run.said().lines().filter(line -> line.startsWith("agrees GD") && line.contains(" derived ")))
                .hasSize(FIGURES);
        assertThat(run.said().lines().filter(line -> line.startsWith("together")))
                .singleElement()
                .asString()
                .isEqualTo("together " + PEOPLE_OF_THE_YEAR + " people");
    }

    @Test
    void only_the_unmasked_reads_tell_who_the_people_of_the_year_are() throws Exception {
        assertThat(recorder.put().byField())
                .containsOnlyKeys("bankAccount/number", "identityNumber", "illness", "name", "phone")
                .allSatisfy((field, values) -> assertThat(values).hasSizeGreaterThan(PEOPLE / 2));
        assertThat(recorder.unmasked()).isGreaterThan(PEOPLE);
        new PersonalDataSearch(recorder).findsWhatIsPublicAndNothingPersonal();
    }
}
