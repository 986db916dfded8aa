package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.scheme.BodyLevel;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Lets the levels approve, one after the other; the last one grants. */
@ApplicationScoped
public class ApprovalService {

    private final OpenCases cases;
    private final Casework casework;
    private final ApplicationRepository applications;
    private final ApprovalRepository approvals;
    private final Caller caller;

    ApprovalService(
            OpenCases cases,
            Casework casework,
            ApplicationRepository applications,
            ApprovalRepository approvals,
            Caller caller) {
        this.cases = cases;
        this.casework = casework;
        this.applications = applications;
        this.approvals = approvals;
        this.caller = caller;
    }

    /**
     * Approves for a level.
     *
     * @param money null: what the level before approved, or the review found due
     */
    @Transactional
    ShownCase approve(UUID id, BodyLevel level, @Nullable Money money, String reason) {
        OpenCase open = cases.open(id);
        Situation situation = open.situation();
        boolean endorses = situation.allows(ApplicationAction.ENDORSE);
        open.require(endorses ? ApplicationAction.ENDORSE : ApplicationAction.APPROVE);
        Approval due = situation.due().orElseThrow();
        requireDue(level, due);
        BigDecimal limit = limit(open.application(), situation.approvals());
        BigDecimal amount = money == null ? limit : StepService.positiveUpTo(limit, money);
        approvals.decide(id, due.position(), caller.subject(), amount);
        Publication done =
                endorses ? casework.step(open, ApplicationAction.ENDORSE, amount, reason) : grant(open, amount, reason);
        return new ShownCase(done, cases.look(id).allowedActions());
    }

    private Publication grant(OpenCase open, BigDecimal amount, String reason) {
        Money cap = open.situation().rule().yearlyCap();
        if (cap != null) {
            applications.takeTurnToGrant(open.application());
            BigDecimal left = Money.amountOf(cap).subtract(applications.grantedBeside(open.application()));
            if (amount.compareTo(left) > 0) {
                throw Problem.content(
                        "/amount/amount",
                        "above_yearly_cap",
                        Text.of("本人本年还可获批 %s", "The person may be granted %s more in the year")
                                .with(left.max(BigDecimal.ZERO).toPlainString()));
            }
        }
        open.application().approve(amount);
        return casework.step(open, ApplicationAction.APPROVE, reason);
    }

    /** The level before may have lowered the amount; none raises it. */
    private static BigDecimal limit(Application application, List<Approval> levels) {
        return levels.stream()
                .flatMap(level -> java.util.stream.Stream.ofNullable(level.amount()))
                .reduce((before, last) -> last)
                .orElse(application.assessed);
    }

    private static void requireDue(BodyLevel level, Approval due) {
        if (level != due.level()) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with(
                            "/level",
                            "wrong_level",
                            Text.of("现应由 %s 审批", "The level that is due is %s")
                                    .with(due.level().code()));
        }
    }
}
