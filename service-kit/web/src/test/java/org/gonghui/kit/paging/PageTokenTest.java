package org.gonghui.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.gonghui.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

    private static final List<?> FILTERS = Arrays.asList("bodies", null, 2024);

    @Test
    void a_token_is_read_back_with_the_filters_it_was_written_for() {
        String token = PageToken.write(FILTERS, "GD-HZ", "7");

        assertThat(PageToken.read(token, FILTERS, 2)).isEqualTo(new PageToken(List.of("GD-HZ", "7")));
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void no_token_is_the_beginning() {
        assertThat(PageToken.read(null, FILTERS, 1)).isNull();
    }

    @Test
    void another_filter_refuses_it() {
        String token = PageToken.write(FILTERS, "GD-HZ");
        assertThatThrownBy(() -> PageToken.read(token, List.of("other"), 1)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "aGVsbG8", "AA"})
    void what_is_no_token_is_refused(String token) {
        assertThatThrownBy(() -> PageToken.read(token, FILTERS, 1)).isInstanceOf(Problem.class);
    }

    @Test
    void a_page_has_a_token_only_where_the_list_goes_on() {
        assertThat(Page.cut(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2"));
        assertThat(Page.cut(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
    }
}
