package org.gonghui.programme.mutualaid;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** At whose desk a claim waits, for the body that runs the plan-year. */
@Schema(name = "MutualAidDesk")
public enum ClaimDesk implements Coded {
    REVIEWER("核定人", "Reviewer, who assesses", Roles.REVIEWER, Set.of(ClaimState.SUBMITTED)),
    APPROVER("审批人", "Approver, who decides", Roles.APPROVER, Set.of(ClaimState.ASSESSED)),
    CASHIER(
            "出纳",
            "Cashier, who takes it into a payment batch",
            Roles.CASHIER,
            Set.of(ClaimState.APPROVED, ClaimState.PAYMENT_FAILED));

    private final Text label;
    private final String role;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ClaimState> states;

    ClaimDesk(String zh, String en, String role, Set<ClaimState> states) {
        this.label = Text.of(zh, en);
        this.role = role;
        this.states = Set.copyOf(states);
    }

    @Override
    public Text label() {
        return label;
    }

    String role() {
        return role;
    }

    Set<ClaimState> states() {
        return states;
    }

    /** How many days a claim may wait here. */
    int days(ClaimLimits limits) {
        return switch (this) {
            case REVIEWER -> limits.assessment();
            case APPROVER -> limits.approval();
            case CASHIER -> limits.payment();
        };
    }

    /** Where a claim waits; nowhere once it is in a batch or has come to its end. */
    static Optional<ClaimDesk> of(ClaimState state) {
        return Stream.of(values()).filter(desk -> desk.states.contains(state)).findFirst();
    }
}
