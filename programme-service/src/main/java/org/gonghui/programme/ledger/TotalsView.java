package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;

/** How funds stand. */
@Schema(name = "FundTotals", description = "How money stands in a fund, or in several")
public record TotalsView(
        @Schema(description = "All that came in and was not taken out again") @NotNull Money allocated,
        @Schema(description = "Set aside and not yet paid") @NotNull Money reserved,
        @Schema(description = "Paid and not taken back") @NotNull Money spent,
        @Schema(description = "Allocated less reserved and spent") @NotNull Money available) {

    static TotalsView of(Totals totals) {
        return new TotalsView(
                Objects.requireNonNull(Money.yuan(totals.allocated())),
                Objects.requireNonNull(Money.yuan(totals.reserved())),
                Objects.requireNonNull(Money.yuan(totals.spent())),
                Objects.requireNonNull(Money.yuan(totals.available())));
    }
}
