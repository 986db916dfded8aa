package org.gonghui.programme.grouprelief;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.programme.ledger.Booking;
import org.gonghui.programme.ledger.EntryKind;
import org.gonghui.programme.ledger.Ledger;
import org.gonghui.programme.ledger.LedgerReference;
import org.gonghui.programme.ledger.LedgerSource;
import org.gonghui.programme.ledger.Movement;
import org.gonghui.programme.shared.Money;

/** Books the cash that groups were given out of funds. It was paid when it was recorded: set aside and spent at once. */
@Singleton
public class GroupReliefMoney implements LedgerSource {

    private final Ledger ledger;
    private final GroupReliefRepository records;

    GroupReliefMoney(Ledger ledger, GroupReliefRepository records) {
        this.ledger = ledger;
        this.records = records;
    }

    void pay(GroupRelief record) {
        GroupReliefRequest said = record.toRequest();
        BigDecimal amount = Money.amountOf(said.cash());
        String reason = "集体帮扶 " + said.segment().label().zh();
        ledger.move(
                said.fund(),
                List.of(
                        new Movement(EntryKind.RESERVE, reference(record), amount, reason),
                        new Movement(EntryKind.COMMIT, reference(record), amount, reason)));
    }

    void takeBack(GroupRelief record, String reason) {
        GroupReliefRequest said = record.toRequest();
        ledger.reverse(said.fund(), reference(record), Money.amountOf(said.cash()), reason);
    }

    @Override
    public Set<String> resources() {
        return Set.of(GroupReliefRepository.RESOURCE);
    }

    @Override
    public List<Booking> bookings(UUID fund) {
        List<Booking> bookings = new ArrayList<>();
        for (GroupRelief record : records.paidOutOf(fund)) {
            BigDecimal amount = Money.amountOf(record.toRequest().cash());
            bookings.add(new Booking(EntryKind.RESERVE, reference(record), amount));
            bookings.add(new Booking(EntryKind.COMMIT, reference(record), amount));
            if (record.isCancelled()) {
                bookings.add(new Booking(EntryKind.REVERSE, reference(record), amount));
            }
        }
        return bookings;
    }

    private static LedgerReference reference(GroupRelief record) {
        return new LedgerReference(GroupReliefRepository.RESOURCE, record.id());
    }
}
