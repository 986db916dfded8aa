package org.gonghui.registry.body;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** By what the bodies of a subtree are counted. */
public enum SubtreeGrouping implements Coded {
    TYPE("类型", "By type"),
    LEVEL("层级", "By level");

    private final Text label;

    SubtreeGrouping(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
