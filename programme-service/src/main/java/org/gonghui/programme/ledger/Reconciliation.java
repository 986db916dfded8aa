package org.gonghui.programme.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.programme.ledger.ReconciliationView.Difference;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Recomputes a fund entry by entry, and holds the entries against what records say. */
final class Reconciliation {

    private static final int SHOWN = 100;

    private final Map<Key, Entry> unclaimed = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private Totals totals = Totals.NOTHING;
    private long entries;

    /** What of an entry is unique within a fund. */
    private record Key(EntryKind kind, LedgerReference reference) {}

    private record Entry(long number, BigDecimal amount) {}

    /** Takes the next entry of the fund. */
    void take(EntryView entry) {
        entries++;
        BigDecimal amount = new BigDecimal(entry.amount().amount());
        totals = totals.moved(entry.kind(), amount);
        LedgerReference reference = new LedgerReference(entry.resource(), entry.reference());
        boolean follows = entry.number() == entries && TotalsView.of(totals).equals(entry.after()) && totals.holds();
        if (!follows) {
            note(DifferenceKind.ORDER, entry.number(), entry.kind(), reference, entry.amount(), null);
        }
        unclaimed.put(new Key(entry.kind(), reference), new Entry(entry.number(), amount));
    }

    /** Strikes out the entries that records account for, and notes what differs. */
    void compare(List<Booking> bookings) {
        for (Booking booking : bookings) {
            Entry entry = unclaimed.remove(new Key(booking.kind(), booking.reference()));
            Money said = Money.yuan(booking.amount());
            if (entry == null) {
                note(DifferenceKind.NO_ENTRY, null, booking.kind(), booking.reference(), null, said);
            } else if (entry.amount().compareTo(booking.amount()) != 0) {
                Money booked = Money.yuan(entry.amount());
                note(DifferenceKind.AMOUNT, entry.number(), booking.kind(), booking.reference(), booked, said);
            }
        }
    }

    /**
     * What came out of it.
     *
     * @param answeredFor the kinds of record that somebody answers for
     */
    ReconciliationView result(UUID fund, Totals kept, Set<String> answeredFor) {
        unclaimed.forEach((key, entry) -> note(
                answeredFor.contains(key.reference().resource()) ? DifferenceKind.NO_RECORD : DifferenceKind.NO_SOURCE,
                entry.number(),
                key.kind(),
                key.reference(),
                Money.yuan(entry.amount()),
                null));
        if (!totals.isSameAs(kept)) {
            differences.add(new Difference(DifferenceKind.TOTALS, null, null, null, null, null, null));
        }
        return new ReconciliationView(
                fund,
                differences.isEmpty(),
                entries,
                TotalsView.of(totals),
                TotalsView.of(kept),
                differences.size(),
                differences.stream().limit(SHOWN).toList());
    }

    private void note(
            DifferenceKind kind,
            @Nullable Long entry,
            EntryKind movement,
            LedgerReference reference,
            @Nullable Money ledger,
            @Nullable Money said) {
        differences.add(new Difference(kind, entry, movement, reference.resource(), reference.id(), ledger, said));
    }
}
