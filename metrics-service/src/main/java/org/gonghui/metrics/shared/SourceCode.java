package org.gonghui.metrics.shared;

/** What the code of a source looks like. */
public final class SourceCode {

    public static final String PATTERN = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";
    public static final int LONGEST = 64;

    private SourceCode() {}
}
