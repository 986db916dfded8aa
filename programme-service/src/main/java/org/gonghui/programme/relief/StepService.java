package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Takes the steps of applications that need no more than a reason, and reviews them. */
@ApplicationScoped
public class StepService {

    private final OpenCases cases;
    private final Casework casework;

    StepService(OpenCases cases, Casework casework) {
        this.cases = cases;
        this.casework = casework;
    }

    @Transactional
    ShownCase take(UUID id, ApplicationAction action, @Nullable String reason) {
        OpenCase open = cases.open(id);
        open.require(action);
        return shown(casework.step(open, action, reason), id);
    }

    /** Finds an amount due. */
    @Transactional
    ShownCase review(UUID id, Money assessed, String reason) {
        OpenCase open = cases.open(id);
        open.require(ApplicationAction.REVIEW);
        BigDecimal amount = positiveUpTo(open.application().asked, assessed);
        open.application().assess(amount);
        return shown(casework.step(open, ApplicationAction.REVIEW, reason), id);
    }

    private ShownCase shown(Publication publication, UUID id) {
        return new ShownCase(publication, cases.look(id).allowedActions());
    }

    /** The amount of a request, if it is more than 0 and not above a limit. */
    static BigDecimal positiveUpTo(BigDecimal limit, Money money) {
        BigDecimal amount = Money.amountOf(money);
        Faults faults = new Faults();
        if (amount.signum() == 0) {
            faults.add("/amount/amount", "range", Text.of("必须大于零", "More than zero"));
        }
        if (amount.compareTo(limit) > 0) {
            faults.add(
                    "/amount/amount",
                    "above_limit",
                    Text.of("不得超过 %s", "Not above %s").with(limit.toPlainString()));
        }
        faults.throwIfAny();
        return amount;
    }
}
