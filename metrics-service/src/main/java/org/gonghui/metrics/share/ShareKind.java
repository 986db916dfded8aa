package org.gonghui.metrics.share;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whose a part is. */
public enum ShareKind implements Coded {
    OWN("本级", "The body's own work"),
    CHILD("下级", "A child's contribution"),
    REST("未说明部分", "The rest, which no part explains");

    private final Text label;

    ShareKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
