package org.gonghui.metrics.share;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.figure.Bounds;
import org.gonghui.metrics.report.NamedBody;
import org.jspecify.annotations.Nullable;

/** A part of the whole. */
@Schema(name = "Share", description = "A part of the whole")
public record Share(
        @Schema(description = "Whose it is; labels at /api/v1/code-lists/share-kind") @NotNull ShareKind kind,
        @Schema(description = "The child; null for the body's own work and for the rest") @Nullable NamedBody body,
        @Schema(description = "Its value; that of the rest is negative where the parts add up to more than the whole")
                @NotNull
                BigDecimal value,
        @Schema(description = "Between what it lies; null for the rest") @Nullable Bounds bounds,
        @Schema(description = "In percent of the whole, rounded to two decimals; null where the whole is 0 or less")
                @Nullable
                BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    static Share of(
            ShareKind kind, @Nullable NamedBody body, BigDecimal value, @Nullable Bounds bounds, BigDecimal whole) {
        BigDecimal percent =
                whole.signum() <= 0 ? null : value.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
        return new Share(kind, body, value, bounds, percent);
    }
}
