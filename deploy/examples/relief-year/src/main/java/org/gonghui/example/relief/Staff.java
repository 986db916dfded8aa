package org.gonghui.example.relief;

import java.util.List;
import org.gonghui.example.relief.Api.Person;

/** Who does what at the three levels: the province, its organs' union, and the unions in the organs. */
final class Staff {

    static final String PROVINCE = "GD";
    static final String ORGANS = "GD-ORG";

    /** The unions whose people apply. */
    static final List<String> UNIONS = List.of(
            "GD-ORG-PCGO",
            "GD-ORG-TAX",
            "GD-ORG-AFFAIRS",
            "GD-ORG-RTV",
            "GD-ORG-SHIP",
            "GD-ORG-GMGS",
            "GD-ORG-CUSTOMS");

    static final Person ADMIN = new Person("admin", List.of("admin"), PROVINCE);
    static final Person ORGANISER = new Person("organiser", List.of("officer"), ORGANS);
    static final Person REVIEWER = new Person("reviewer", List.of("reviewer"), ORGANS);
    static final Person OTHER_REVIEWER = new Person("other reviewer", List.of("reviewer"), ORGANS);
    static final Person CASHIER = new Person("cashier", List.of("cashier", "pii-reader"), ORGANS);
    static final Person PAYMENT_APPROVER = new Person("payment approver", List.of("approver"), ORGANS);
    static final Person AUDITOR = new Person("auditor", List.of("auditor"), PROVINCE);

    private Staff() {}

    static Person officerOf(String union) {
        return new Person("officer of " + union, List.of("officer"), union);
    }

    /** Who approves for a body of the line. */
    static Person approverOf(String body) {
        return new Person("approver of " + body, List.of("approver"), body);
    }
}
