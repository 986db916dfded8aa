package org.gonghui.registry.body;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Whether a dissolution is recorded. */
public enum BodyStatus implements Coded {
    ACTIVE("存续", "Active"),
    DISSOLVED("已撤销", "Dissolved");

    private final Text label;

    BodyStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
