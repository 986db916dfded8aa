package org.gonghui.metrics.rollup;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the figures of one body and coverage say for a period.
 *
 * @param figures those that enter
 */
record Val(Amount amount, List<UUID> figures) {

    static Val of(LiveFigure figure, boolean nonNegative) {
        return new Val(figure.amount(nonNegative), List.of(figure.id()));
    }

    Val plus(Val other) {
        return new Val(
                amount.plus(other.amount),
                Stream.concat(figures.stream(), other.figures.stream()).toList());
    }
}
