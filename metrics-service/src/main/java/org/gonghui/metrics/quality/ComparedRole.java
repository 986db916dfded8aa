package org.gonghui.metrics.quality;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Which side of a comparison a value stands on. */
public enum ComparedRole implements Coded {
    REPORTED("本期数据", "What was reported"),
    LAST_YEAR("上年同期", "The same part of last year"),
    SIBLINGS("同级中位数", "The median of its siblings"),
    ROLLED_UP("下级汇总", "What rolls up below");

    private final Text label;

    ComparedRole(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
