package org.gonghui.registry.body;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Who owns the employer. */
public enum Ownership implements Coded {
    STATE_OWNED("国有", "State-owned"),
    COLLECTIVE("集体", "Collective"),
    PRIVATE("民营", "Private"),
    FOREIGN("外资", "Foreign"),
    MIXED("混合所有", "Mixed"),
    PUBLIC_INSTITUTION("事业单位", "Public institution"),
    GOVERNMENT("机关", "Government");

    private final Text label;

    Ownership(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
