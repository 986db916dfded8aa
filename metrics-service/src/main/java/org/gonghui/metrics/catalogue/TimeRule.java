package org.gonghui.metrics.catalogue;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How the values of a metric add up over time. */
public enum TimeRule implements Coded {
    SUM("按期累加", "Periods add up"),
    LAST("取期末", "The last state counts"),
    NONE("不跨期计算", "Never over several periods");

    private final Text label;

    TimeRule(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
