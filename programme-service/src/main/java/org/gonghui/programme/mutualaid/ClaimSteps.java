package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.BankAccount;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonRequest;
import org.gonghui.programme.shared.Money;

/** Takes claims from submission to decision. */
@Singleton
public class ClaimSteps {

    private final ClaimRepository claims;
    private final PlanYearRepository plans;
    private final Casework casework;
    private final People people;
    private final Caller caller;

    ClaimSteps(ClaimRepository claims, PlanYearRepository plans, Casework casework, People people, Caller caller) {
        this.claims = claims;
        this.plans = plans;
        this.casework = casework;
        this.people = people;
        this.caller = caller;
    }

    /** Says what is to be paid: at most the plan-year's share of what was claimed, less only for a reason. */
    @Transactional
    public ShownClaim assess(UUID id, AssessmentRequest request) {
        Claim claim = casework.open(id, ClaimAction.ASSESS);
        BigDecimal amount = new BigDecimal(request.assessed().amount());
        BigDecimal share = share(claim);
        Faults faults = new Faults();
        if (amount.compareTo(share) > 0) {
            faults.add(
                    "/assessed/amount",
                    "above_share",
                    Text.of("按比例最多 %s 元", "The plan-year's share is at most %s yuan")
                            .with(share.toPlainString()));
        }
        if (amount.compareTo(share) < 0 && request.reasons().isEmpty()) {
            faults.add("/reasons", "required", Text.of("少于应付比例时须说明原因", "Needed where it is less than the share"));
        }
        faults.throwIfAny();
        claim.assess(amount, request.reasons(), request.remark(), caller.subject());
        return shown(casework.step(claim), claim);
    }

    private BigDecimal share(Claim claim) {
        return plans.find(claim.planYear)
                .flatMap(terms -> terms.benefit(claim.cause))
                .map(benefit -> benefit.of(claim.claimed))
                .orElse(BigDecimal.ZERO);
    }

    /** Approves what was assessed, as far as the person's ceiling goes; the database has the last word on that. */
    @Transactional
    public ShownClaim approve(UUID id) {
        Claim claim = casework.open(id, ClaimAction.APPROVE);
        if (claim.assessed.signum() == 0) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("/assessed", "nothing_to_pay", Text.of("核定金额为零，请不予给付", "Nothing is to be paid: reject it"));
        }
        BigDecimal left = claims.left(claim.planYear, claim.person);
        if (claim.assessed.compareTo(left) > 0) {
            throw MutualAidLists.aboveCeiling().member("left", Money.yuan(left));
        }
        claim.approve(caller.subject());
        return shown(casework.step(claim), claim);
    }

    @Transactional
    public ShownClaim reject(UUID id, RejectionRequest request) {
        Claim claim = casework.open(id, ClaimAction.REJECT);
        claim.reject(request.reasons(), request.remark(), caller.subject());
        return shown(casework.step(claim), claim);
    }

    /** Where the money goes instead, such as after the bank could not pay. */
    @Transactional
    public ShownClaim changeAccount(UUID id, BankAccount account) {
        Claim claim = casework.open(id, ClaimAction.CHANGE_ACCOUNT);
        if (people.find(claim.personalFile).masked().name() == null) {
            throw MutualAidLists.erased();
        }
        PersonRequest said = people.said(claim.personalFile);
        people.change(
                claim.personalFile,
                new PersonRequest(said.name(), said.identityNumber(), said.phone(), account, said.illness()));
        return shown(casework.publish(claim), claim);
    }

    private ShownClaim shown(Publication publication, Claim claim) {
        return new ShownClaim(publication, casework.allowed(claim));
    }
}
