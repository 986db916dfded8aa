package org.gonghui.programme.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.programme.ledger.LedgerReference;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it stands.
 *
 * @param lines how many
 * @param reason why it was cancelled
 */
record Batch(
        UUID id,
        String kind,
        String body,
        UUID fund,
        BatchState state,
        int lines,
        BigDecimal total,
        String madeBy,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String reason,
        @Nullable String note) {

    static final String RESOURCE = "payment_batch";

    LedgerReference reference() {
        return new LedgerReference(RESOURCE, id);
    }

    Batch approved(String by, LocalDate on) {
        return new Batch(id, kind, body, fund, BatchState.APPROVED, lines, total, madeBy, by, on, reason, note);
    }

    Batch cancelled(String why) {
        return new Batch(
                id, kind, body, fund, BatchState.CANCELLED, lines, total, madeBy, approvedBy, approvedOn, why, note);
    }

    Batch moved(BatchState to) {
        return new Batch(id, kind, body, fund, to, lines, total, madeBy, approvedBy, approvedOn, reason, note);
    }
}
