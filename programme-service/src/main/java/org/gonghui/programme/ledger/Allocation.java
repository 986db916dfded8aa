package org.gonghui.programme.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money put into a fund.
 *
 * @param fromFund null: from outside
 * @param reversalReason null: it stands
 */
record Allocation(
        UUID id,
        UUID fund,
        @Nullable UUID fromFund,
        BigDecimal amount,
        @Nullable String documentNumber,
        String reason,
        @Nullable String reversalReason) {

    static final String RESOURCE = "fund_allocation";

    static Allocation of(UUID id, UUID fund, AllocationRequest request) {
        return new Allocation(
                id,
                fund,
                request.fromFund(),
                new BigDecimal(request.amount().amount()),
                request.documentNumber(),
                request.reason(),
                null);
    }

    Allocation reversed(String why) {
        return new Allocation(id, fund, fromFund, amount, documentNumber, reason, why);
    }

    LedgerReference reference() {
        return new LedgerReference(RESOURCE, id);
    }

    /** What it books in one of its two funds. */
    List<Booking> bookings(UUID in) {
        boolean into = in.equals(fund);
        Booking there = booking(into ? EntryKind.ALLOCATE : EntryKind.WITHDRAW);
        Booking back = booking(into ? EntryKind.WITHDRAW : EntryKind.ALLOCATE);
        return reversalReason == null ? List.of(there) : List.of(there, back);
    }

    private Booking booking(EntryKind kind) {
        return new Booking(kind, reference(), amount);
    }

    /** Its funds in the order in which they are to be locked. */
    List<UUID> funds() {
        return Stream.of(fund, fromFund == null ? fund : fromFund)
                .distinct()
                .sorted()
                .toList();
    }

    AllocationDocument document() {
        return new AllocationDocument(
                id, fund, fromFund, Money.yuan(amount), documentNumber, reason, reversalReason != null, reversalReason);
    }

    /** What is stored of it for readers: all that {@link AllocationView} shows but version and time. */
    record AllocationDocument(
            UUID id,
            UUID fund,
            @Nullable UUID fromFund,
            @Nullable Money amount,
            @Nullable String documentNumber,
            String reason,
            boolean reversed,
            @Nullable String reversalReason) {}
}
