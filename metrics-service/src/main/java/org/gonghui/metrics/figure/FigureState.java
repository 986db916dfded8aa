package org.gonghui.metrics.figure;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Who may see a figure. */
public enum FigureState implements Coded {
    PUBLISHED("已发布", "Published");

    private final Text label;

    FigureState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
