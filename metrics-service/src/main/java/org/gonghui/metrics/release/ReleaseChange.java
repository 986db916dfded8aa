package org.gonghui.metrics.release;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How two releases differ in a line. */
public enum ReleaseChange implements Coded {
    ADDED("新增", "Only in the second one"),
    REMOVED("删除", "Only in the first one"),
    CHANGED("变更", "Says something else");

    private final Text label;

    ReleaseChange(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
