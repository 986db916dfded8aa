package org.gonghui.programme.donation;

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
import org.gonghui.programme.shared.Money;

/** Books donations into funds. What was raised stands here; what of it is paid, the fund says. */
@Singleton
public class DonationMoney implements LedgerSource {

    private final Ledger ledger;
    private final DonationRepository donations;

    DonationMoney(Ledger ledger, DonationRepository donations) {
        this.ledger = ledger;
        this.donations = donations;
    }

    void receive(Donation donation) {
        DonationRequest said = donation.toRequest();
        String reason = said.purpose() == null ? "捐赠" : "捐赠 " + said.purpose();
        ledger.allocate(said.fund(), reference(donation), amount(donation), reason);
    }

    /** Takes out again what is still there: money that is spent cannot be given back. */
    void giveBack(Donation donation, String reason) {
        ledger.withdraw(donation.toRequest().fund(), reference(donation), amount(donation), reason);
    }

    @Override
    public Set<String> resources() {
        return Set.of(DonationRepository.RESOURCE);
    }

    @Override
    public List<Booking> bookings(UUID fund) {
        List<Booking> bookings = new ArrayList<>();
        for (Donation donation : donations.putInto(fund)) {
            bookings.add(new Booking(EntryKind.ALLOCATE, reference(donation), amount(donation)));
            if (donation.isCancelled()) {
                bookings.add(new Booking(EntryKind.WITHDRAW, reference(donation), amount(donation)));
            }
        }
        return bookings;
    }

    private static BigDecimal amount(Donation donation) {
        return Money.amountOf(donation.toRequest().amount());
    }

    private static LedgerReference reference(Donation donation) {
        return new LedgerReference(DonationRepository.RESOURCE, donation.id());
    }
}
