package org.gonghui.programme.relief;

import static org.gonghui.programme.relief.ApplicationState.APPEALED;
import static org.gonghui.programme.relief.ApplicationState.APPROVED;
import static org.gonghui.programme.relief.ApplicationState.BATCHED;
import static org.gonghui.programme.relief.ApplicationState.CLOSED;
import static org.gonghui.programme.relief.ApplicationState.DRAFT;
import static org.gonghui.programme.relief.ApplicationState.IN_REVIEW;
import static org.gonghui.programme.relief.ApplicationState.PAID;
import static org.gonghui.programme.relief.ApplicationState.PAYMENT_FAILED;
import static org.gonghui.programme.relief.ApplicationState.PUBLIC_NOTICE;
import static org.gonghui.programme.relief.ApplicationState.REJECTED;
import static org.gonghui.programme.relief.ApplicationState.RETURNED;
import static org.gonghui.programme.relief.ApplicationState.REVIEWED;
import static org.gonghui.programme.relief.ApplicationState.SUBMITTED;
import static org.gonghui.programme.relief.ApplicationState.WITHDRAWN;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The one table of what is done with applications: at whose desk, in which states, and where it leads. */
@Schema(name = "ReliefApplicationAction")
public enum ApplicationAction implements Coded {
    CREATE("登记", "Create", Desk.OFFICER, Set.of(), DRAFT),
    EDIT("修改", "Edit", Desk.OFFICER, Set.of(DRAFT, RETURNED), null),
    SUBMIT("提交", "Submit", Desk.OFFICER, Set.of(DRAFT, RETURNED), SUBMITTED),
    WITHDRAW(
            "撤回",
            "Withdraw",
            Desk.OFFICER,
            Set.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, REVIEWED, PUBLIC_NOTICE, APPEALED),
            WITHDRAWN),
    TAKE_UP("受理", "Take up", Desk.REVIEWER, Set.of(SUBMITTED, APPEALED), IN_REVIEW),
    RETURN("退回", "Return", Desk.REVIEWER, Set.of(IN_REVIEW), RETURNED),
    REVIEW("审核", "Review", Desk.REVIEWER, Set.of(IN_REVIEW), REVIEWED),
    REJECT("不予通过", "Reject", Desk.REVIEWER, Set.of(IN_REVIEW), REJECTED),
    POST_NOTICE("公示", "Post the notice", Desk.REVIEWER, Set.of(REVIEWED), PUBLIC_NOTICE),
    OBJECT("异议", "Object", null, Set.of(PUBLIC_NOTICE), IN_REVIEW),
    /** By a level that is not the last one. */
    ENDORSE("逐级同意", "Endorse", Desk.APPROVER, Set.of(REVIEWED, PUBLIC_NOTICE), null),
    /** By the last level. */
    APPROVE("批准", "Approve", Desk.APPROVER, Set.of(REVIEWED, PUBLIC_NOTICE), APPROVED),
    DECLINE("不予批准", "Decline", Desk.APPROVER, Set.of(REVIEWED, PUBLIC_NOTICE), REJECTED),
    APPEAL("申诉", "Appeal", Desk.OFFICER, Set.of(REJECTED), APPEALED),
    BATCH("入批次", "Take into a batch", null, Set.of(APPROVED, PAYMENT_FAILED), BATCHED),
    RELEASE("移出批次", "Release from a batch", null, Set.of(BATCHED), APPROVED),
    PAY("发放", "Pay", null, Set.of(BATCHED), PAID),
    FAIL("发放失败", "Fail to pay", null, Set.of(BATCHED), PAYMENT_FAILED),
    SEND_BACK("退回审核", "Send back to review", null, Set.of(BATCHED, PAYMENT_FAILED), IN_REVIEW),
    REVERSE("退款", "Reverse the payment", null, Set.of(PAID), PAYMENT_FAILED),
    CLOSE("结案", "Close", Desk.CASHIER, Set.of(PAID, PAYMENT_FAILED), CLOSED);

    private final Text label;
    private final @Nullable Desk desk;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ApplicationState> from;

    private final @Nullable ApplicationState to;

    /**
     * @param desk null: not asked for at an application itself, but by its notice or by a payment batch
     * @param to null: it stays in the state that it is in
     */
    ApplicationAction(
            String zh, String en, @Nullable Desk desk, Set<ApplicationState> from, @Nullable ApplicationState to) {
        this.label = Text.of(zh, en);
        this.desk = desk;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    @Override
    public Text label() {
        return label;
    }

    @Nullable
    Desk desk() {
        return desk;
    }

    boolean leadsFrom(ApplicationState state) {
        return from.contains(state);
    }

    /** The state after it. */
    ApplicationState from(ApplicationState state) {
        return to == null ? state : to;
    }

    /** Whether it judges the case, which those who made or reviewed the case do not do once it comes to approval. */
    boolean approves() {
        return this == ENDORSE || this == APPROVE || this == DECLINE;
    }

    /** Whether it reviews the case, which after an appeal others do than before. */
    boolean reviews() {
        return this == TAKE_UP || this == RETURN || this == REVIEW || this == REJECT;
    }

    /** Whether somebody who did it has had the case in hand before its approval. */
    boolean makes() {
        return reviews() || this == CREATE || this == EDIT || this == SUBMIT || this == APPEAL;
    }
}
