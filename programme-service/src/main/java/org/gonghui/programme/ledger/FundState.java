package org.gonghui.programme.ledger;

import java.util.UUID;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * A fund, and what its entries add up to.
 *
 * @param entries how many there are
 */
record FundState(
        UUID id,
        String body,
        int year,
        FundSource source,
        Name name,
        @Nullable String note,
        long entries,
        Totals totals) {

    FundRequest toRequest() {
        return new FundRequest(body, year, source, name, note);
    }
}
