package org.gonghui.metrics.figure;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How far a figure has come; only published ones are public and count. {@link FigureStep} leads from one to another. */
public enum FigureState implements Coded {
    DRAFT("草稿", "Draft"),
    SUBMITTED("已提交", "Submitted"),
    CONFIRMED("已审核", "Confirmed"),
    PUBLISHED("已发布", "Published"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final Text label;

    FigureState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    boolean isPublic() {
        return this == PUBLISHED;
    }
}
