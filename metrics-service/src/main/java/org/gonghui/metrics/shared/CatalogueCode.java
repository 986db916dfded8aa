package org.gonghui.metrics.shared;

/** What the codes of metrics, their dimensions and their values look like. */
public final class CatalogueCode {

    public static final String PATTERN = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
    public static final int LONGEST = 64;

    private CatalogueCode() {}
}
