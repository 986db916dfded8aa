package org.gonghui.metrics.task;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How far a figure has come that a body owes. */
public enum OwedState implements Coded {
    MISSING("未填", "Nothing recorded"),
    DRAFT("草稿", "A draft that was not handed in"),
    RETURNED("已退回", "Given back, and not handed in again"),
    SUBMITTED("已提交", "Handed in"),
    CONFIRMED("已审核", "Confirmed"),
    PUBLISHED("已发布", "Published");

    private final Text label;

    OwedState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
