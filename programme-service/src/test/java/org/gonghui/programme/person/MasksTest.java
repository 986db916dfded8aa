package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳娜娜, 欧***", "阿卜杜拉·买买提, 阿*******", "Ann Lee, A******", "𠮷田, 𠮷*", "𠮷, *", "王, *"})
    void a_name_keeps_its_first_character(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @Test
    void numbers_keep_what_tells_two_of_a_list_apart() {
        assertThat(Masks.identityNumber("44010119800101005X")).isEqualTo("440***********005X");
        assertThat(Masks.phone("13800001234")).isEqualTo("138****1234");
        assertThat(Masks.phone("0752-2812345")).isEqualTo("075****2345");
        assertThat(Masks.ending("6222020000000000000")).isEqualTo("****0000");
    }

    @Property
    void no_mask_of_an_account_shows_more_than_four_digits(
            @ForAll @NumericChars @StringLength(min = 0, max = 30) String number) {
        assertThat(Masks.ending(number).chars().filter(Character::isDigit)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void the_text_of_a_request_tells_nothing() {
        SamplePeople somebody = SamplePeople.of(7);
        PersonRequest request = new PersonRequest(
                somebody.name(),
                somebody.identityNumber(),
                somebody.phone(),
                new BankAccount("示例银行", somebody.bankAccount()),
                somebody.illness());
        assertThat(request + " " + request.bankAccount())
                .isEqualTo("PersonRequest[样*****] BankAccount[****"
                        + somebody.bankAccount().substring(15) + "]");
    }
}
