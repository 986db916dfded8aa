package org.gonghui.programme.payment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.programme.ledger.Booking;
import org.gonghui.programme.ledger.EntryKind;
import org.gonghui.programme.ledger.LedgerSource;

/** What the batches of a fund say that its ledger must hold. */
@Singleton
public class PaymentBooks implements LedgerSource {

    private final BatchRepository batches;
    private final LineRepository lines;

    PaymentBooks(BatchRepository batches, LineRepository lines) {
        this.batches = batches;
        this.lines = lines;
    }

    @Override
    public Set<String> resources() {
        return Set.of(Batch.RESOURCE, Line.RESOURCE);
    }

    @Override
    public List<Booking> bookings(UUID fund) {
        List<Booking> bookings = new ArrayList<>();
        batches.ofFund(fund).forEach(batch -> bookings.addAll(of(batch)));
        lines.decided(fund).forEach(line -> bookings.addAll(of(line)));
        return bookings;
    }

    private static List<Booking> of(Batch batch) {
        Booking reserved = new Booking(EntryKind.RESERVE, batch.reference(), batch.total());
        return batch.state() == BatchState.CANCELLED
                ? List.of(reserved, new Booking(EntryKind.RELEASE, batch.reference(), batch.total()))
                : List.of(reserved);
    }

    private static List<Booking> of(Line line) {
        return switch (line.state()) {
            case OPEN, CANCELLED -> List.of();
            case PAID -> List.of(booking(EntryKind.COMMIT, line));
            case FAILED, RETURNED -> List.of(booking(EntryKind.RELEASE, line));
            case REVERSED -> List.of(booking(EntryKind.COMMIT, line), booking(EntryKind.REVERSE, line));
        };
    }

    private static Booking booking(EntryKind kind, Line line) {
        return new Booking(kind, line.reference(), line.amount());
    }
}
