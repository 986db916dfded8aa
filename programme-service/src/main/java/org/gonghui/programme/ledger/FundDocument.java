package org.gonghui.programme.ledger;

import java.util.UUID;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of a fund for readers: all that {@link FundView} shows but version and time. */
record FundDocument(
        UUID id,
        String body,
        Integer year,
        FundSource source,
        Name name,
        @Nullable String note,
        @Nullable Money allocated,
        @Nullable Money reserved,
        @Nullable Money spent,
        @Nullable Money available,
        Long entries) {

    static FundDocument of(FundState fund) {
        Totals totals = fund.totals();
        return new FundDocument(
                fund.id(),
                fund.body(),
                fund.year(),
                fund.source(),
                fund.name(),
                fund.note(),
                Money.yuan(totals.allocated()),
                Money.yuan(totals.reserved()),
                Money.yuan(totals.spent()),
                Money.yuan(totals.available()),
                fund.entries());
    }
}
