package org.gonghui.programme.activity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** What an activity counted beside people. */
@Schema(name = "Quantity", description = "What an activity counted beside people")
public record Quantity(
        @Schema(description = "How many; at most three decimals", examples = "500")
                @NotNull
                @DecimalMin("0")
                @DecimalMax("999999999999")
                BigDecimal value,
        @Schema(description = "Of what") @NotNull QuantityUnit unit) {

    private static final int DECIMALS = 3;

    void check(String pointer, Faults faults) {
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(
                    pointer + "/value",
                    "range",
                    Text.of("最多 %d 位小数", "At most %d decimals").with(DECIMALS));
        }
    }

    static Quantity of(BigDecimal value, QuantityUnit unit) {
        return new Quantity(value.stripTrailingZeros(), unit);
    }
}
