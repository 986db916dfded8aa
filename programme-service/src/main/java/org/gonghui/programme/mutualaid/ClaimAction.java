package org.gonghui.programme.mutualaid;

import static org.gonghui.programme.mutualaid.ClaimState.APPROVED;
import static org.gonghui.programme.mutualaid.ClaimState.ASSESSED;
import static org.gonghui.programme.mutualaid.ClaimState.BATCHED;
import static org.gonghui.programme.mutualaid.ClaimState.PAID;
import static org.gonghui.programme.mutualaid.ClaimState.PAYMENT_FAILED;
import static org.gonghui.programme.mutualaid.ClaimState.REJECTED;
import static org.gonghui.programme.mutualaid.ClaimState.SUBMITTED;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The one table of what is done with claims: in which role, in which states, and where it leads. */
@Schema(name = "MutualAidClaimAction")
public enum ClaimAction implements Coded {
    CHANGE_ACCOUNT(
            "变更账户", "Change the account", Roles.OFFICER, Set.of(SUBMITTED, ASSESSED, APPROVED, PAYMENT_FAILED), null),
    ASSESS("核定", "Assess", Roles.REVIEWER, Set.of(SUBMITTED, ASSESSED), ASSESSED),
    APPROVE("批准", "Approve", Roles.APPROVER, Set.of(ASSESSED), APPROVED),
    REJECT("不予给付", "Reject", Roles.APPROVER, Set.of(ASSESSED), REJECTED),
    BATCH("入批次", "Take into a batch", null, Set.of(APPROVED, PAYMENT_FAILED), BATCHED),
    RELEASE("移出批次", "Release from a batch", null, Set.of(BATCHED), APPROVED),
    PAY("给付", "Pay", null, Set.of(BATCHED), PAID),
    FAIL("给付失败", "Fail to pay", null, Set.of(BATCHED), PAYMENT_FAILED),
    SEND_BACK("退回核定", "Send back to assessment", null, Set.of(BATCHED, PAYMENT_FAILED), SUBMITTED),
    REVERSE("退款", "Reverse the payment", null, Set.of(PAID), PAYMENT_FAILED);

    private final Text label;
    private final @Nullable String role;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ClaimState> from;

    private final @Nullable ClaimState to;

    /**
     * @param role null: not asked for at a claim itself, but by its payment batch
     * @param to null: it stays in the state that it is in
     */
    ClaimAction(String zh, String en, @Nullable String role, Set<ClaimState> from, @Nullable ClaimState to) {
        this.label = Text.of(zh, en);
        this.role = role;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Whether it decides, which those who submitted or assessed the claim do not. */
    boolean decides() {
        return this == APPROVE || this == REJECT;
    }

    boolean leadsFrom(ClaimState state) {
        return from.contains(state);
    }

    /** The state after it. */
    ClaimState from(ClaimState state) {
        return to == null ? state : to;
    }

    /** Whether somebody with these roles may ask for it. */
    boolean isAskedForBy(Set<String> roles) {
        return role != null && (roles.contains(role) || roles.contains(Roles.ADMIN));
    }
}
