package org.gonghui.metrics.figure;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whose work a figure counts. */
public enum Coverage implements Coded {
    OWN("本级", "The body itself"),
    SUBTREE("本级及所辖", "The body and all below it");

    private final Text label;

    Coverage(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
