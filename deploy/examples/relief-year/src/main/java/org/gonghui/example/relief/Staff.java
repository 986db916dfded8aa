package org.gonghui.example.relief;

import java.util.List;
import org.gonghui.example.relief.Api.Person;

/**
 * Who does what for a body that holds rounds, and for the unions below it, whose people apply. The province above audits,
 * and approves where a rule says so.
 */
record Staff(String body, List<String> unions) {

    static final String PROVINCE = "GD";

    /** The organs' union of the province. */
    static final Staff ORGANS = new Staff(
            "GD-ORG",
            List.of(
                    "GD-ORG-PCGO",
                    "GD-ORG-TAX",
                    "GD-ORG-AFFAIRS",
                    "GD-ORG-RTV",
                    "GD-ORG-SHIP",
                    "GD-ORG-GMGS",
                    "GD-ORG-CUSTOMS"));

    /** The union of a county-level zone with a donors' scheme. */
    static final Staff ZONE = new Staff("GD-ZQ-HT", List.of("GD-ZQ-HT-NEWBIZ"));

    static final Person ADMIN = new Person("admin", List.of("admin"), PROVINCE);
    static final Person AUDITOR = new Person("auditor", List.of("auditor"), PROVINCE);

    Person organiser() {
        return officerOf(body);
    }

    Person reviewer() {
        return new Person("reviewer of " + body, List.of("reviewer"), body);
    }

    Person otherReviewer() {
        return new Person("other reviewer of " + body, List.of("reviewer"), body);
    }

    Person cashier() {
        return new Person("cashier of " + body, List.of("cashier", "pii-reader"), body);
    }

    Person paymentApprover() {
        return new Person("payment approver of " + body, List.of("approver"), body);
    }

    /** The union through which somebody applies. */
    String unionOf(int person) {
        return unions.get(person % unions.size());
    }

    static Person officerOf(String union) {
        return new Person("officer of " + union, List.of("officer"), union);
    }

    /** Who approves for a body of the line. */
    static Person approverOf(String body) {
        return new Person("approver of " + body, List.of("approver"), body);
    }
}
