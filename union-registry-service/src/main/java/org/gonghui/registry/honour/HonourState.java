package org.gonghui.registry.honour;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How far a nomination has come. */
public enum HonourState implements Coded {
    RECOMMENDED("推荐", "Recommended"),
    PROPOSED("拟表彰", "Proposed"),
    AWARDED("已授予", "Awarded"),
    REVOKED("已撤销", "Revoked");

    private final Text label;

    HonourState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
