package org.gonghui.metrics.series;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.report.Reading;
import org.gonghui.metrics.rollup.Amount;
import org.gonghui.metrics.rollup.ValueBasis;
import org.jspecify.annotations.Nullable;

/** How a year differs from the one before. */
@Schema(
        name = "YearOnYear",
        description = "How a year differs from the one before; only told where the two can be compared")
public record YearOnYear(
        @Schema(description = "This year less the year before, and between what the change lies") @Nullable
                Amount absolute,
        @Schema(
                        description =
                                "The change in percent of the year before, with one decimal; bounds are rounded outwards. Null where the year before may be 0 or less")
                @Nullable
                Amount percent,
        @Schema(description = "Whether both values are exact; where not, the change is only known between its bounds")
                @NotNull
                Boolean exact,
        @Schema(description = "Why the two are not compared; null where they are") @Nullable
                NotComparable notComparable) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static YearOnYear between(Reading before, Reading now, ValueType type) {
        NotComparable reason = reason(before, now, type);
        return reason == null ? between(amount(before), amount(now)) : new YearOnYear(null, null, false, reason);
    }

    private static @Nullable NotComparable reason(Reading before, Reading now, ValueType type) {
        if (before.value() == null || now.value() == null) {
            return NotComparable.MISSING_YEAR;
        }
        if (type == ValueType.ORDINAL) {
            return NotComparable.ORDINAL;
        }
        if (before.valueBasis() != now.valueBasis()) {
            return NotComparable.OTHER_BASIS;
        }
        boolean otherBodies = !before.coverage().counted().equals(now.coverage().counted());
        return now.valueBasis() == ValueBasis.ROLLED_UP && otherBodies ? NotComparable.OTHER_COVERAGE : null;
    }

    private static YearOnYear between(Amount before, Amount now) {
        Amount change = new Amount(
                now.value().subtract(before.value()),
                difference(now.lower(), before.upper()),
                difference(now.upper(), before.lower()));
        return new YearOnYear(change, percent(before, now), before.exact() && now.exact(), null);
    }

    /** The quotient of two that are not negative is least where the first is least and the second greatest. */
    private static @Nullable Amount percent(Amount before, Amount now) {
        if (before.value().signum() <= 0 || now.value().signum() < 0) {
            return null;
        }
        return new Amount(
                growth(before.value(), now.value(), RoundingMode.HALF_UP),
                before.lower() == null || isNegative(now.lower())
                        ? null
                        : bound(before.upper(), now.lower(), RoundingMode.FLOOR),
                bound(before.lower(), now.upper(), RoundingMode.CEILING));
    }

    private static boolean isNegative(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    private static @Nullable BigDecimal bound(
            @Nullable BigDecimal before, @Nullable BigDecimal now, RoundingMode rounding) {
        boolean open = before == null || now == null || before.signum() <= 0;
        return open ? null : growth(before, now, rounding);
    }

    private static BigDecimal growth(BigDecimal before, BigDecimal now, RoundingMode rounding) {
        return now.subtract(before).multiply(HUNDRED).divide(before, 1, rounding);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    private static Amount amount(Reading reading) {
        BigDecimal value = reading.value();
        Bounds bounds = reading.bounds();
        if (value == null || bounds == null) {
            throw new IllegalStateException("there is no value to compare");
        }
        return new Amount(value, bounds.lower(), bounds.upper());
    }
}
