package org.gonghui.metrics.shared;

/** What the code of a union body looks like. */
public final class BodyCode {

    public static final String PATTERN = "^[A-Z0-9]+(-[A-Z0-9]+)*$";
    public static final int LONGEST = 64;

    private BodyCode() {}
}
