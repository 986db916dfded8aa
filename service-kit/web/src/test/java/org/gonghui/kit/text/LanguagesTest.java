package org.gonghui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"zh-CN|zh", "zh|zh", "en-US,zh;q=0.5|en", "fr,zh;q=0.5|zh", "fr|en", "'*'|en", "'=;;'|en", "''|en"
            })
    void the_best_offered_language_is_chosen(String header, String language) {
        assertThat(Languages.best(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void the_nearest_word_is_the_one_with_few_wrong_letters() {
        List<String> known = List.of("level", "type", "pageSize");
        assertThat(Nearest.to("levle", known)).contains("level");
        assertThat(Nearest.to("pagesize", known)).contains("pageSize");
        assertThat(Nearest.to("colour", known)).isEmpty();
    }
}
