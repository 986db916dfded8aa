package org.gonghui.kit.audit;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What can be wrong with a link of the chain. */
public enum BreakReason implements Coded {
    ENTRY_CHANGED("记录或封印已被改动", "The entry, or its seal, was changed"),
    ENTRY_MISSING("记录已被删除", "The entry was deleted"),
    LINK_MISSING("封印已被删除", "A link of the chain was deleted"),
    OTHER_DIGEST("起点的摘要与所给不同", "The digest at the position is another than the one given");

    private final Text label;

    BreakReason(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
