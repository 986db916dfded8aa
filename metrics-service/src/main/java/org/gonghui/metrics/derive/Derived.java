package org.gonghui.metrics.derive;

import java.math.BigDecimal;
import java.time.Instant;
import org.gonghui.metrics.catalogue.Measure;
import org.gonghui.metrics.derive.Tally.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a subtree count.
 *
 * @param value null where nothing is derived, never 0; what is added up is never negative, so it is also the lower bound
 * @param upper null where some of the records do not say what is added up; higher where some people may stand twice
 */
public record Derived(@Nullable BigDecimal value, @Nullable BigDecimal upper, Derivation derivation) {

    public static Derived missing(DerivedMissing why) {
        return new Derived(null, null, Derivation.missing(why));
    }

    static Derived of(ReliefCount count, Measure measure, Instant readAt) {
        return count.withheld()
                ? missing(DerivedMissing.TOO_FEW)
                : new Derived(
                        count.least(measure), count.most(measure), new Derivation(count.cases(), 0L, readAt, null));
    }

    static Derived of(Sum sum, Instant readAt) {
        Derivation derivation = Derivation.of(sum, readAt);
        if (derivation.missing() != null) {
            return new Derived(null, null, derivation);
        }
        BigDecimal value = sum.value() == null ? BigDecimal.ZERO : plain(sum.value());
        return new Derived(value, sum.told() == sum.records() ? value : null, derivation);
    }

    /** Without zeros at the end of its decimals. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
