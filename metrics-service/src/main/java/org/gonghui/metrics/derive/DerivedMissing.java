package org.gonghui.metrics.derive;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Why nothing is derived. */
public enum DerivedMissing implements Coded {
    NOT_DERIVED("该指标不由记录得出", "The metric is not counted from records"),
    NOT_KEPT("记录只按现状保存", "Records are known as they are now, not as they were known then"),
    NOT_BROKEN_DOWN("记录不分组", "Records have no such breakdown"),
    NOT_BEGUN("期间尚未开始", "The period has not begun"),
    NOT_READ_YET("尚未读取记录", "The records have not been read for the first time yet"),
    NOT_TOLD("记录未载明", "There are records, and none of them says it"),
    NOT_YEARLY("仅按整年计数", "People are counted for whole years"),
    TOO_FEW("不足5人，不公布", "It is of 1 to 4 people, and not shown");

    private final Text label;

    DerivedMissing(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
