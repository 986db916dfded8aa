package org.gonghui.metrics.catalogue;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What kind of number a metric is. */
public enum ValueType implements Coded {
    COUNT("计数", "Count"),
    MONEY("金额", "Money"),
    PERCENT("百分比", "Percent"),
    ORDINAL("序数", "Ordinal"),
    RATIO("比率", "Ratio");

    private final Text label;

    ValueType(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
