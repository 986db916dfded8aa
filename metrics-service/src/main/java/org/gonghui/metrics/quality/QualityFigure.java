package org.gonghui.metrics.quality;

import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;

/**
 * A published figure of the year that is looked at, or of the year before.
 *
 * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
 */
record QualityFigure(UUID id, String body, Coverage coverage, Period period, String breakdown, BigDecimal value) {

    /** What two figures have in common that say the same of one body for two years. */
    record Subject(String body, Coverage coverage, Period period, String breakdown) {}

    Subject subject() {
        return new Subject(body, coverage, period, breakdown);
    }
}
