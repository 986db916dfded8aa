package org.gonghui.kit.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gonghui.kit.json.ViolationFaults;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();

    private record Person(@IdentityNumber @Nullable String number) {}

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "110101200002290018"})
    void numbers_with_a_right_check_character_pass(String number) {
        assertThat(faults(number)).isEmpty();
    }

    @Test
    void none_is_no_wrong_one() {
        assertThat(faults(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491231002x",
                "1101051949123100",
                "110105491231002",
                "",
                "11010519491231002X ",
                "１１０１０５１９４９１２３１００２X",
                "010105194912310026"
            })
    void a_wrong_form_or_check_character_is_refused(String number) {
        assertThat(faults(number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230229001", "20231301001", "20230431001", "20261122001"})
    void a_day_of_birth_that_never_was_is_refused_whatever_the_check_character(String rest) {
        for (char check : "0123456789X".toCharArray()) {
            assertThat(faults("110105" + rest + check)).hasSize(1);
        }
    }

    @Test
    void the_fault_does_not_repeat_the_number() {
        Fault fault = faults("110105194912310021").get(0);

        assertThat(fault.code()).isEqualTo("identity_number");
        assertThat(fault.pointer()).isEqualTo("/number");
        assertThat(fault.detail().toString()).contains("GB 11643").doesNotContain("19491231");
    }

    private static List<Fault> faults(@Nullable String number) {
        Faults faults = new Faults();
        ViolationFaults.addTo(faults, VALIDATOR.validate(new Person(number)));
        return faults.list();
    }
}
