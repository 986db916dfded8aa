package org.gonghui.metrics.figure;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How exact a figure is. */
public enum Qualifier implements Coded {
    EXACT("确数", "Exact"),
    AT_LEAST("以上（余、多、超）", "At least"),
    NEARLY("近", "Nearly"),
    ABOUT("约", "About"),
    AT_MOST("以内", "At most");

    private final Text label;

    Qualifier(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
