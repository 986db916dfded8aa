package org.gonghui.metrics.rollup;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Why a figure does not enter a roll-up. */
public enum SkipReason implements Coded {
    RESTATEMENT("重述", "It says again what another figure says"),
    OTHER_SPAN("期间不符", "Its period is not of use for the one asked for"),
    HIDDEN("被上级数据覆盖", "A body at or above it reports for its whole subtree"),
    NOT_PREFERRED("另有优先数据", "Another figure for the same key is preferred"),
    NOT_IN_TREE("不在隶属树内", "Its body is not in the tree of the question"),
    OTHER_BREAKDOWN("分组不符", "It is broken down in another way");

    private final Text label;

    SkipReason(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
