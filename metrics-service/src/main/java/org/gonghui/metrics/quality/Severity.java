package org.gonghui.metrics.quality;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How bad it is. */
public enum Severity implements Coded {
    NOTICE("提示", "Notice: may well be right"),
    WARNING("警告", "Warning: look at it"),
    ERROR("错误", "Error: cannot all be right");

    private final Text label;

    Severity(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
