package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.Qualifier;

/**
 * A figure as a roll-up sees it.
 *
 * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
 * @param restating whether it only says again what another one says
 * @param recordedAt when its first version was recorded
 */
record LiveFigure(
        UUID id,
        String body,
        Coverage coverage,
        Period period,
        String breakdown,
        BigDecimal value,
        Qualifier qualifier,
        boolean restating,
        boolean preferred,
        Instant recordedAt) {

    /** Of claims that compete, the one marked as preferred, else the one recorded first, then the smaller id. */
    static final Comparator<LiveFigure> PREFERRED_FIRST = Comparator.comparing(LiveFigure::preferred)
            .reversed()
            .thenComparing(LiveFigure::recordedAt)
            .thenComparing(figure -> figure.id().toString());

    Amount amount(boolean nonNegative) {
        Bounds bounds = Bounds.of(value, qualifier, nonNegative);
        return new Amount(value, bounds.lower(), bounds.upper());
    }
}
