package org.gonghui.programme.payment;

import static org.gonghui.programme.payment.BatchState.APPROVED;
import static org.gonghui.programme.payment.BatchState.CANCELLED;
import static org.gonghui.programme.payment.BatchState.EXPORTED;
import static org.gonghui.programme.payment.BatchState.RESERVED;
import static org.gonghui.programme.payment.BatchState.SETTLED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/**
 * The one table of what is done with batches: by whom, in which states, and where it leads. An admin may do all of it, but
 * approves nothing that he made.
 */
@Schema(name = "PaymentBatchAction")
public enum BatchAction implements Coded {
    APPROVE("批准", "Approve", Roles.APPROVER),
    CANCEL("取消", "Cancel", Roles.CASHIER),
    EXPORT("导出银行文件", "Export the bank file", Roles.CASHIER),
    TAKE_RESULTS("登记银行结果", "Take in the bank's results", Roles.CASHIER),
    RETRY("失败重付", "Pay what failed anew", Roles.CASHIER),
    RETURN_LINE("退回审核", "Return a line to its reviewers", Roles.CASHIER),
    REVERSE_LINE("退款", "Reverse a line", Roles.CASHIER);

    private final Text label;
    private final String role;

    BatchAction(String zh, String en, String role) {
        this.label = Text.of(zh, en);
        this.role = role;
    }

    @Override
    public Text label() {
        return label;
    }

    private Set<BatchState> from() {
        return switch (this) {
            case APPROVE -> Set.of(RESERVED);
            case CANCEL -> Set.of(RESERVED, APPROVED);
            case EXPORT -> Set.of(APPROVED, EXPORTED, SETTLED);
            case TAKE_RESULTS, RETRY, RETURN_LINE, REVERSE_LINE -> Set.of(EXPORTED, SETTLED);
        };
    }

    /**
     * The state that it leads to.
     *
     * @param open how many lines the bank has not decided on after it
     */
    BatchState to(BatchState state, int open) {
        return switch (this) {
            case APPROVE -> APPROVED;
            case CANCEL -> CANCELLED;
            case EXPORT -> state == SETTLED ? SETTLED : EXPORTED;
            case TAKE_RESULTS -> open == 0 ? SETTLED : state;
            case RETRY, RETURN_LINE, REVERSE_LINE -> state;
        };
    }

    boolean isAllowedIn(BatchState state) {
        return from().contains(state);
    }

    /** Whether somebody with these roles may do it. */
    boolean isFor(Set<String> roles) {
        boolean seesAccounts = this != EXPORT || roles.contains(Roles.PII_READER);
        return seesAccounts && (roles.contains(Roles.ADMIN) || roles.contains(role));
    }

    /** What somebody may do with a batch in a state. */
    static List<BatchAction> allowed(BatchState state, Set<String> roles, boolean madeIt) {
        return Stream.of(values())
                .filter(action -> action.isAllowedIn(state) && action.isFor(roles))
                .filter(action -> action != APPROVE || !madeIt)
                .toList();
    }
}
