package org.gonghui.programme.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.programme.payment.BatchView.StateSum;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of a batch for readers: all that {@link BatchView} shows but what depends on the caller. */
record BatchDocument(
        UUID id,
        String kind,
        String body,
        UUID fund,
        BatchState state,
        Money total,
        Integer lines,
        List<StateSum> byState,
        String madeBy,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String reason,
        @Nullable String note) {

    static BatchDocument of(Batch batch, List<StateSum> byState) {
        return new BatchDocument(
                batch.id(),
                batch.kind(),
                batch.body(),
                batch.fund(),
                batch.state(),
                money(batch.total()),
                batch.lines(),
                byState,
                batch.madeBy(),
                batch.approvedBy(),
                batch.approvedOn(),
                batch.reason(),
                batch.note());
    }

    static Money money(BigDecimal amount) {
        return Objects.requireNonNull(Money.yuan(amount));
    }
}
