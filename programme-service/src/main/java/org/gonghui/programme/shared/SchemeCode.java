package org.gonghui.programme.shared;

/** What the codes of schemes, facts and their values look like. */
public final class SchemeCode {

    public static final String PATTERN = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
    public static final int LONGEST = 64;

    private SchemeCode() {}
}
