package org.gonghui.programme.donation;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.ledger.FundService;
import org.gonghui.programme.scheme.SchemeService;
import org.gonghui.programme.shared.BodyLives;
import org.gonghui.programme.shared.DateRules;

/** What must hold between a donation and what is known beside it. */
@Singleton
class DonationRules {

    private final DonorRepository donors;
    private final SchemeService schemes;
    private final FundService funds;
    private final BodyLives lives;
    private final Caller caller;
    private final Calendar calendar;

    DonationRules(
            DonorRepository donors,
            SchemeService schemes,
            FundService funds,
            BodyLives lives,
            Caller caller,
            Calendar calendar) {
        this.donors = donors;
        this.schemes = schemes;
        this.funds = funds;
        this.lives = lives;
        this.caller = caller;
        this.calendar = calendar;
    }

    void require(DonationRequest request) {
        Faults faults = new Faults();
        DateRules.notAfter(calendar.today(), request.receivedOn(), "/receivedOn", faults);
        lives.mustExist(request.body(), request.receivedOn(), request.receivedOn(), "/body", faults);
        if (!donors.bodyOf(request.donor()).equals(Optional.of(request.body()))) {
            faults.add("/donor", "unknown_donor", Text.of("该工会没有这个捐赠人", "The body has no such donor"));
        }
        if (request.scheme() != null && schemes.request(request.scheme()).isEmpty()) {
            faults.add("/scheme", "unknown_scheme", Text.of("没有这个帮扶项目", "There is no such scheme"));
        }
        if (request.fund() != null && !funds.isKnown(request.fund())) {
            faults.add("/fund", "unknown_fund", Text.of("没有这项资金", "There is no such fund"));
        }
        faults.throwIfAny();
        if (request.fund() != null) {
            caller.requireWithin(funds.bodyOf(request.fund()), "/fund");
        }
    }

    /** What is booked is taken out again by cancelling it, never by an edit. */
    void requireBookedAlike(DonationRequest before, DonationRequest after) {
        Faults faults = new Faults();
        if (!Objects.equals(before.fund(), after.fund())) {
            faults.add("/fund", "immutable", Text.of("创建后不可更改", "Cannot be changed once it is recorded"));
        }
        if (before.fund() != null && !before.amount().equals(after.amount())) {
            faults.add("/amount", "immutable", Text.of("已记账，不可更改", "It is booked and cannot be changed"));
        }
        faults.throwIfAny();
    }
}
