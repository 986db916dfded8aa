package org.gonghui.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodsDataTest {

    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private final List<SeedRow> figures = Seeds.rows("data/figures.csv");

    @Test
    void periods_are_as_precise_as_known_and_the_right_way_up() {
        assertThat(figures).allSatisfy(row -> {
            Optional<String> from = row.optional("period_from");
            Optional<String> to = row.optional("period_to");
            assertThat(from.orElse("2000")).matches(DATE);
            assertThat(to.orElse("2000")).matches(DATE);
            assertThat(from.orElse("0").compareTo(to.orElse("9"))).isNotPositive();
            assertThat(shape(row.text("period_kind"), from, to)).as(row.id()).isTrue();
        });
    }

    private static boolean shape(String kind, Optional<String> from, Optional<String> to) {
        return switch (kind) {
            case "year", "month" ->
                from.isPresent() && from.equals(to) && from.get().length() == (kind.equals("year") ? 4 : 7);
            case "day" -> from.isPresent() && to.isPresent() && from.get().length() == 10;
            case "as_of" -> from.isEmpty();
            case "unspecified" -> from.isEmpty() && to.isEmpty();
            default -> List.of("cumulative", "five_year").contains(kind);
        };
    }
}
