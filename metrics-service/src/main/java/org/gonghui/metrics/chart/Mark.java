package org.gonghui.metrics.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows in one place.
 *
 * @param value null: missing, which is drawn as a gap and never as 0
 * @param lower null: open on this side, which is drawn as an arrow
 * @param upper null: open on this side
 * @param joined whether a line may lead here from the mark before: only like is joined with like
 */
public record Mark(
        String label,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        boolean joined) {

    /** Whether there is more between the bounds than the value. */
    boolean isUncertain() {
        return value != null
                && (lower == null || upper == null || lower.compareTo(value) != 0 || upper.compareTo(value) != 0);
    }
}
