package org.gonghui.kit.access;

import java.util.Set;

/** The roles of the contract, as they stand in a token's {@code groups}. */
public final class Roles {

    public static final String OFFICER = "officer";
    public static final String METRICS_EDITOR = "metrics-editor";
    public static final String METRICS_PUBLISHER = "metrics-publisher";
    public static final String REVIEWER = "reviewer";
    public static final String APPROVER = "approver";
    public static final String CASHIER = "cashier";
    public static final String PII_READER = "pii-reader";
    public static final String PARTNER = "partner";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    /** Every role there is. */
    public static final Set<String> ALL = Set.of(
            OFFICER,
            METRICS_EDITOR,
            METRICS_PUBLISHER,
            REVIEWER,
            APPROVER,
            CASHIER,
            PII_READER,
            PARTNER,
            AUDITOR,
            ADMIN);

    private Roles() {}
}
