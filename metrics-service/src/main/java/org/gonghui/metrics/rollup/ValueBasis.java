package org.gonghui.metrics.rollup;

import com.fasterxml.jackson.annotation.JsonValue;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Where the value of a roll-up comes from. */
public enum ValueBasis implements Coded {
    REPORTED("上报数", "Reported by the body for its subtree"),
    ROLLED_UP("汇总数", "Rolled up from below");

    private final Text label;

    ValueBasis(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    @JsonValue
    public String code() {
        return this == ROLLED_UP ? "rolledUp" : Coded.super.code();
    }
}
