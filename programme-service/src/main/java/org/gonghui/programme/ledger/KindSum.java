package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;

/** What entries of one kind add up to. */
@Schema(name = "LedgerKindSum", description = "What entries of one kind add up to")
public record KindSum(
        @NotNull EntryKind kind,
        @Schema(description = "How many there are") @NotNull Long entries,
        @Schema(description = "Sum of their amounts") @NotNull Money amount) {

    static KindSum of(EntryKind kind, long entries, BigDecimal amount) {
        return new KindSum(kind, entries, Objects.requireNonNull(Money.yuan(amount)));
    }

    /** How a fund stands after these entries, if it stood like this before. */
    Totals addTo(Totals before) {
        return before.moved(kind, new BigDecimal(amount.amount()));
    }
}
