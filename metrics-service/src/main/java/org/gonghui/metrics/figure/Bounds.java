package org.gonghui.metrics.figure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Between what a value lies; null is an open side. */
@Schema(name = "Bounds", description = "Between what the true value lies, by the qualifier; null: open on this side")
public record Bounds(
        @Schema(description = "Not less than this") @Nullable BigDecimal lower,
        @Schema(description = "Not more than this") @Nullable BigDecimal upper) {

    /** The bounds that a qualifier leaves; a metric that is never negative closes the lower side at 0. */
    public static Bounds of(BigDecimal value, Qualifier qualifier, boolean nonNegative) {
        BigDecimal floor = nonNegative ? BigDecimal.ZERO : null;
        return switch (qualifier) {
            case EXACT -> new Bounds(value, value);
            case AT_LEAST -> new Bounds(value, null);
            case NEARLY, AT_MOST -> new Bounds(floor, value);
            case ABOUT -> new Bounds(floor, null);
        };
    }
}
