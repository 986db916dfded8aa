package org.gonghui.programme.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.programme.ledger.LedgerReference;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands.
 *
 * @param position from 1
 * @param payeeRevision of the personal file when the line was made; another one now means that it was changed since
 */
record Line(
        UUID id,
        UUID batch,
        int position,
        String kind,
        UUID payable,
        String body,
        UUID personalFile,
        int payeeRevision,
        BigDecimal amount,
        LineState state,
        @Nullable LocalDate paidOn,
        @Nullable FailureReason failure,
        @Nullable String reason) {

    static final String RESOURCE = "payment_line";

    private static final String LETTER = "L";

    /** By which the bank names it. The letter first keeps spreadsheets from taking it for a number. */
    static String referenceOf(UUID id) {
        return LETTER + id.toString().replace("-", "");
    }

    String bankReference() {
        return referenceOf(id);
    }

    LedgerReference reference() {
        return new LedgerReference(RESOURCE, id);
    }
}
