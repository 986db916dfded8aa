package org.gonghui.kit.bulk;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a faulty row means for the others. */
public enum ImportMode implements Coded {
    ATOMIC("全部成功或全部不写", "All rows or none"),
    PARTIAL("逐行处理，跳过有误的行", "Every row that has no fault");

    private final Text label;

    ImportMode(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
