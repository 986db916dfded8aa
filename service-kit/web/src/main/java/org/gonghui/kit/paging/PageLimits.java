package org.gonghui.kit.paging;

/** The bounds that every list shares. */
public final class PageLimits {

    public static final String DEFAULT_SIZE = "50";
    public static final int MAX_SIZE = 500;
    public static final int MAX_TOKEN = 1000;

    private PageLimits() {}
}
