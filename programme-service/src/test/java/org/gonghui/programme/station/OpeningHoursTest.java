package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "Mo-Su 08:00-20:00", "Mo-Fr 08:00-20:00; PH off", "Mo-Fr 09:00-17:00 \"节假日另行通知\""})
    void hours_in_the_notation_of_openstreetmap_are_accepted(String hours) {
        assertThat(faultsOf(hours).none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"每天", "sometimes", "Mo-Fr 25:00-26:00", "Mo-Fr 08:00-20:00 && Su", "((((", "\u0001", " "})
    void anything_else_is_a_fault_that_says_where(String hours) {
        Faults faults = faultsOf(hours);
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault).extracting(Fault::pointer, Fault::code).containsExactly("/openingHours", "opening_hours");
            assertThat(fault.detail().en()).containsPattern("near character \\d+");
        });
    }

    private static Faults faultsOf(String hours) {
        Faults faults = new Faults();
        OpeningHours.check(OpeningHours.normalise(hours), "/openingHours", faults);
        return faults;
    }
}
