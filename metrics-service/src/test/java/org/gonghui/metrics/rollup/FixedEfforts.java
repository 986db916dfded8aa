package org.gonghui.metrics.rollup;

import java.time.Duration;
import java.util.OptionalInt;

/** Settings that a test gives. */
record FixedEfforts(int cellsAtOnce, Duration patience, int bodiesExplained, OptionalInt bodiesHeld)
        implements EffortSettings {

    /** As little as can be at once, and no second time. */
    static final EffortSettings NO_PATIENCE = new FixedEfforts(1, Duration.ZERO, 1, OptionalInt.empty());

    static EffortSettings holding(int bodies) {
        return new FixedEfforts(1, Duration.ZERO, 1, OptionalInt.of(bodies));
    }
}
