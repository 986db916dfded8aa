package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.derive.Derived;
import org.jspecify.annotations.Nullable;

/** A value and between what it lies. Bounds add over what was reported; they say nothing of what is missing. */
@Schema(name = "RollUpAmount", description = "A value, and between what it lies by the qualifiers of its figures")
public record Amount(
        @Schema(description = "In the metric's unit") @NotNull BigDecimal value,
        @Schema(description = "Not less than this; null: open") @Nullable BigDecimal lower,
        @Schema(description = "Not more than this; null: open") @Nullable BigDecimal upper) {

    /** Null where nothing is derived. */
    static @Nullable Amount of(Derived derived) {
        BigDecimal value = derived.value();
        return value == null ? null : new Amount(value, value, derived.upper());
    }

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), sum(lower, other.lower), sum(upper, other.upper));
    }

    /** Whether nothing but the value lies between the bounds. */
    public boolean exact() {
        return lower != null && upper != null && lower.compareTo(upper) == 0;
    }

    /** Whether no value can lie between the bounds of both. */
    boolean isDisjoint(Amount other) {
        return isBelow(upper, other.lower) || isBelow(other.upper, lower);
    }

    private static boolean isBelow(@Nullable BigDecimal upper, @Nullable BigDecimal lower) {
        return upper != null && lower != null && upper.compareTo(lower) < 0;
    }

    /** Absent terms are skipped; where both are absent, so is the sum. */
    static Optional<Amount> sum(Optional<Amount> one, Optional<Amount> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().plus(other.get())) : one.or(() -> other);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
