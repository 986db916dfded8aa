package org.gonghui.registry.body;

/** The form of body codes. They are permanent, given by the caller, and never parsed for meaning. */
public final class BodyCodes {

    public static final String FORM = "[A-Z0-9]+(-[A-Z0-9]+)*";
    public static final int LENGTH = 64;

    private BodyCodes() {}
}
