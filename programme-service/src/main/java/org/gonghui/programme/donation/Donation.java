package org.gonghui.programme.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.NullUnmarked;

/** Money that a donor gave. */
@Entity
@Table(name = "donation")
@NullUnmarked
public class Donation extends RecordEntity<DonationRequest> {

    private UUID donor;
    private LocalDate receivedOn;
    private BigDecimal amount;
    private String purpose;
    private String scheme;
    private UUID fund;
    private String cancelledBecause;

    protected Donation() {}

    @Override
    protected void describe(DonationRequest request) {
        donor = request.donor();
        receivedOn = request.receivedOn();
        amount = Money.amountOf(request.amount());
        purpose = request.purpose();
        scheme = request.scheme();
        fund = request.fund();
    }

    void cancel(String because) {
        cancelledBecause = because;
    }

    String cancelledBecause() {
        return cancelledBecause;
    }

    boolean isCancelled() {
        return cancelledBecause != null;
    }

    @Override
    public DonationRequest toRequest() {
        return new DonationRequest(
                body(), donor, receivedOn, Money.yuan(amount), purpose, scheme, fund, source(), note(), externalId());
    }
}
