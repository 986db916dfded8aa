package org.gonghui.kit.access;

/** The roles of the contract, as they stand in a token's {@code groups}. */
public final class Roles {

    public static final String OFFICER = "officer";
    public static final String METRICS_EDITOR = "metrics-editor";
    public static final String METRICS_PUBLISHER = "metrics-publisher";
    public static final String PARTNER = "partner";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
