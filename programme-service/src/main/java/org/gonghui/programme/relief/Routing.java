package org.gonghui.programme.relief;

import java.time.LocalDate;
import org.gonghui.programme.scheme.RuleContent;
import org.gonghui.programme.scheme.StepLimits;
import org.jspecify.annotations.Nullable;

/** Says at whose desk an application waits after a step, and until when. */
final class Routing {

    private Routing() {}

    /**
     * Lays an application on the next desk.
     *
     * @param dueBody whose approval is due next
     */
    static void route(
            Application application,
            ApplicationAction action,
            RuleContent rule,
            String dueBody,
            @Nullable Notice notice,
            LocalDate today) {
        StepLimits limits = rule.limits();
        String organiser = application.organiser;
        switch (application.state) {
            case DRAFT, RETURNED -> application.waitAt(Desk.OFFICER, application.body, null);
            case SUBMITTED, APPEALED -> application.waitAt(Desk.REVIEWER, organiser, today.plusDays(limits.review()));
            case IN_REVIEW ->
                application.waitAt(
                        Desk.REVIEWER,
                        organiser,
                        action == ApplicationAction.TAKE_UP ? application.dueOn : today.plusDays(limits.review()));
            case REVIEWED -> {
                boolean toNotice = rule.noticeDays() > 0;
                application.waitAt(
                        toNotice ? Desk.REVIEWER : Desk.APPROVER,
                        toNotice ? organiser : dueBody,
                        today.plusDays(limits.approval()));
            }
            case PUBLIC_NOTICE -> {
                LocalDate ready =
                        notice == null ? today : later(today, notice.lastDay().plusDays(1));
                application.waitAt(Desk.APPROVER, dueBody, ready.plusDays(limits.approval()));
                application.restUntil(ready);
            }
            case APPROVED, PAYMENT_FAILED ->
                application.waitAt(Desk.CASHIER, organiser, today.plusDays(limits.payment()));
            case REJECTED, BATCHED, PAID, CLOSED, WITHDRAWN -> application.waitNowhere();
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
