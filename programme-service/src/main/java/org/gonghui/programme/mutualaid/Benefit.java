package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is paid of a cause's costs. */
@Schema(name = "MutualAidBenefit", description = "What share of the costs of a cause is paid")
public record Benefit(
        @NotNull ClaimCause cause,
        @Schema(description = "In per cent of what was claimed", examples = "60.00")
                @NotNull
                @DecimalMin("0.01")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                BigDecimal percent) {

    private static final int DECIMALS = 2;

    /** The same rate is written in one way only. */
    public Benefit {
        if (percent != null && percent.stripTrailingZeros().scale() <= DECIMALS) {
            percent = percent.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        }
    }

    /** The most that is paid, to the fen; halves are rounded up. */
    BigDecimal of(BigDecimal claimed) {
        return claimed.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
}
