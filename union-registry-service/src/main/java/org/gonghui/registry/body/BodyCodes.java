package org.gonghui.registry.body;

/** The form of body codes. They are permanent, given by the caller, and never parsed for meaning. */
public final class BodyCodes {

    public static final String FORM = "[A-Z0-9]+(-[A-Z0-9]+)*";
    public static final int LENGTH = 64;

    /** GB/T 2260: one of the province-level divisions; county digits only after city digits. */
    static final String DIVISION =
            "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])(0000|(0[1-9]|[1-9][0-9])[0-9]{2})";

    private BodyCodes() {}
}
