package org.gonghui.programme.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.programme.scheme.RuleContent;
import org.jspecify.annotations.Nullable;

/**
 * What beside its state decides what may be done with an application today.
 *
 * @param noticeEnd last day of its public notice; null: there is none
 * @param rejectedOn null: it was never rejected
 */
record Situation(
        ApplicationState state,
        RuleContent rule,
        List<Approval> approvals,
        @Nullable LocalDate noticeEnd,
        @Nullable LocalDate rejectedOn,
        LocalDate today) {

    /** The level that decides next. */
    Optional<Approval> due() {
        return approvals.stream().filter(Approval::isOpen).findFirst();
    }

    private boolean isLast() {
        return approvals.stream().filter(Approval::isOpen).count() == 1;
    }

    private boolean noticeIsOver() {
        return noticeEnd != null && today.isAfter(noticeEnd);
    }

    /** Whether the action is one that leads on from here, whoever takes it. */
    boolean allows(ApplicationAction action) {
        return action.leadsFrom(state)
                && switch (action) {
                    case POST_NOTICE ->
                        rule.noticeDays() > 0 && approvals.stream().allMatch(Approval::isOpen);
                    case ENDORSE -> isNoticed() && !isLast();
                    case APPROVE -> isNoticed() && isLast();
                    case DECLINE -> due().isPresent();
                    case OBJECT -> !noticeIsOver();
                    case APPEAL ->
                        rejectedOn != null
                                && !today.isAfter(
                                        rejectedOn.plusDays(rule.limits().appeal()));
                    case CREATE,
                            EDIT,
                            SUBMIT,
                            WITHDRAW,
                            TAKE_UP,
                            RETURN,
                            REVIEW,
                            REJECT,
                            BATCH,
                            RELEASE,
                            PAY,
                            FAIL,
                            SEND_BACK,
                            REVERSE,
                            CLOSE -> true;
                };
    }

    /** Whether it has stood in public notice as long as the rule says. */
    private boolean isNoticed() {
        return state == ApplicationState.PUBLIC_NOTICE ? noticeIsOver() : rule.noticeDays() == 0;
    }
}
