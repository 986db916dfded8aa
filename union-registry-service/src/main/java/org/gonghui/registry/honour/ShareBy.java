package org.gonghui.registry.honour;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** By what honours are shared out. */
public enum ShareBy implements Coded {
    INDUSTRY("行业", "Industry of the recipients"),
    LEVEL("级别", "Level at which it is granted"),
    RECIPIENT_KIND("获得者类别", "Kind of recipient"),
    HONOUR("荣誉", "What the honour is called");

    private final Text label;

    ShareBy(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
