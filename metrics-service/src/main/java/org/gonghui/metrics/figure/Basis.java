package org.gonghui.metrics.figure;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a figure rests on. */
public enum Basis implements Coded {
    REPORTED("填报", "Reported by a body"),
    DERIVED("由记录得出", "Counted from records");

    private final Text label;

    Basis(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
