package org.gonghui.programme.relief;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** At whose desk a step is taken: in which role, and for which body. */
@Schema(name = "ReliefDesk")
public enum Desk implements Coded {
    /** For the body that applies. */
    OFFICER("经办人", "Officer of the body that applies", Roles.OFFICER),
    /** For the body that holds the round. */
    REVIEWER("审核人", "Reviewer of the body that holds the round", Roles.REVIEWER),
    /** For the body of the level whose approval is due. */
    APPROVER("审批人", "Approver of the level that is due", Roles.APPROVER),
    /** For the body that holds the round. */
    CASHIER("出纳", "Cashier of the body that holds the round", Roles.CASHIER);

    private final Text label;
    private final String role;

    Desk(String zh, String en, String role) {
        this.label = Text.of(zh, en);
        this.role = role;
    }

    @Override
    public Text label() {
        return label;
    }

    String role() {
        return role;
    }

    boolean isAmong(Set<String> roles) {
        return roles.contains(role);
    }
}
