package org.gonghui.registry.lifecycle;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What happened to a body. */
public enum LifecycleKind implements Coded {
    RENAME("更名", "Renamed"),
    TRANSFER("变更隶属", "Transferred to another superior"),
    DISSOLVE("撤销", "Dissolved"),
    MERGE("合并", "Merged into one"),
    SPLIT("分立", "Split"),
    CORRECTION("更正", "Correction of an event");

    private final Text label;

    LifecycleKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
