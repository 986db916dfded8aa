package org.gonghui.programme.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPersonalNumbersTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private record Said(@NoPersonalNumbers String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13800138000。",
                "138-0013-8000",
                "138 0013 8000",
                "138-2012-12-12",
                "１３８００１３８０００",
                "１３８－００１３－８０００",
                "１３８　００１３　８０００",
                "138–0013–8000",
                "١٣٨٠٠١٣٨٠٠٠",
                "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
                "44010119800101005X",
                "440101 19800101 005X",
                "440101 1980-01-01 005X",
                "440101-1980-01-01-0053",
                "44 01 01 1980-01-01 00 53",
                "４４０１０１ １９８０－０１－０１ ００５Ｘ",
                "440101 800101 005",
                "6222 0200 1234 5678 901",
                "2024-03-01 13800138000",
                "2024-03-01 138 0013 8000",
                "138 0013 8000 2024-03-01",
                "2024-13-01 100"
            })
    void what_looks_like_a_number_of_a_person_is_found(String text) {
        assertThat(passes(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01 100 人",
                "２０２４－０３－０１ １００ 人",
                "2024-3-1 1000 人",
                "100 人 2024-03-01",
                "2024-3-1 2024-4-1 1000 人",
                "12 2024-03-01 100",
                "2024-03-01 2024-04-01",
                "2024-03-01-2024-03-31 1000 人",
                "2024-03-01 100000 2024-04-01 200000 元",
                "2024-03-01 08:30",
                "12345 67890",
                "GD-2024-0001",
                ""
            })
    void dates_and_amounts_pass(String text) {
        assertThat(passes(text)).isTrue();
    }

    private static boolean passes(String text) {
        return VALIDATOR.validate(new Said(text)).isEmpty();
    }
}
