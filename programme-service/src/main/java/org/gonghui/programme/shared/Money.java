package org.gonghui.programme.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** An amount of money, as the contract writes it. */
@Schema(description = "An amount of money")
public record Money(
        @Schema(description = "With exactly two decimals, not negative", examples = "20000.00")
                @NotNull
                @Pattern(regexp = Money.AMOUNT)
                String amount,
        @Schema(description = "ISO 4217; the yuan only", examples = "CNY") @NotNull @Pattern(regexp = Money.CNY)
                String currency) {

    static final String AMOUNT = "^\\d{1,12}\\.\\d{2}$";
    static final String CNY = "^CNY$";

    /** Notes a fault where this is nothing. */
    public void checkPositive(String pointer, Faults faults) {
        if (new BigDecimal(amount).signum() == 0) {
            faults.add(pointer + "/amount", "range", Text.of("应大于 0", "More than 0"));
        }
    }

    /** The amount in yuan; null stays null. */
    public static @Nullable Money yuan(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : new Money(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString(), "CNY");
    }

    /** The number of yuan; null stays null. */
    public static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : new BigDecimal(money.amount());
    }
}
