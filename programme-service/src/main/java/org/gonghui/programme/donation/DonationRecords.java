package org.gonghui.programme.donation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.donation.DonationView.DonationDocument;
import org.gonghui.programme.shared.Sight;

/** Keeps donations. Whoever does not act for the body that received one may not know of it. */
@Singleton
public class DonationRecords extends RecordService<Donation, DonationRequest> {

    private static final Text UNKNOWN = Text.of("没有捐赠 %s", "There is no donation %s");

    private final DonationRepository donations;
    private final DonationRules rules;
    private final DonationMoney money;
    private final Sight sight;

    DonationRecords(
            DonationRepository donations, RecordTools tools, DonationRules rules, DonationMoney money, Sight sight) {
        super(new RecordKind<>(DonationResource.PATH, DonationRequest.class, Donation::new, UNKNOWN), donations, tools);
        this.donations = donations;
        this.rules = rules;
        this.money = money;
        this.sight = sight;
    }

    /** Cancels a donation and takes its money out of its fund; one that is cancelled stays as it is. */
    @Transactional
    Publication cancel(UUID id, String reason) {
        lock(id);
        Donation donation = super.findToChange(id);
        if (!donation.isCancelled()) {
            donation.cancel(reason);
            if (donation.toRequest().fund() != null) {
                money.giveBack(donation, reason);
            }
        }
        return publish(donation);
    }

    @Override
    public StoredDocument find(UUID id) {
        if (donations.bodyOf(id).filter(sight::reaches).isEmpty()) {
            throw Problem.notFound(UNKNOWN.with(id));
        }
        return super.find(id);
    }

    @Override
    protected StoredDocument lock(UUID id) {
        find(id);
        return super.lock(id);
    }

    @Override
    protected void added(Donation donation) {
        rules.require(donation.toRequest());
        if (donation.toRequest().fund() != null) {
            money.receive(donation);
        }
    }

    @Override
    protected Donation findToChange(UUID id) {
        Donation donation = super.findToChange(id);
        if (donation.isCancelled()) {
            throw new Problem(CommonProblem.CONFLICT).with("/state", "cancelled", Text.of("已撤销", "It is cancelled"));
        }
        return donation;
    }

    @Override
    protected void requireAllowed(DonationRequest before, DonationRequest after) {
        rules.requireBookedAlike(before, after);
        rules.require(after);
    }

    @Override
    protected Object document(Donation donation) {
        return DonationDocument.of(donation);
    }
}
