package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountNumberTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222020000000000000",
                "6212260000000001",
                "123456789012",
                "3602000000000000001",
                "44001400000000000000",
                "6200000000000000001",
                "123456789012345678901234567890"
            })
    void numbers_of_cards_passbooks_and_bodies_pass(String number) {
        assertThat(isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345678901",
                "1234567890123456789012345678901",
                "6222 0200 0000 0000 000",
                "6222020000000000001",
                "622202000000000000X",
                "６２２２０２００００００００００００５"
            })
    void others_do_not(String number) {
        assertThat(isValid(number)).isFalse();
    }

    @Property(tries = 200)
    void one_wrong_digit_of_a_card_is_found(
            @ForAll @IntRange(max = 9_999_999) int person,
            @ForAll @IntRange(min = 3, max = 18) int at,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String right = SamplePeople.of(person).bankAccount();
        char other = Character.forDigit((right.charAt(at) - '0' + more) % 10, 10);
        assertThat(isValid(right)).isTrue();
        assertThat(isValid(right.substring(0, at) + other + right.substring(at + 1)))
                .isFalse();
    }

    private static boolean isValid(String number) {
        return VALIDATOR.validate(new BankAccount("示例银行", number)).isEmpty();
    }
}
