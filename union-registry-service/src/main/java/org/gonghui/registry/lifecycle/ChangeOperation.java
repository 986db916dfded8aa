package org.gonghui.registry.lifecycle;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What became of a record. */
public enum ChangeOperation implements Coded {
    CREATED("新增", "Created"),
    UPDATED("更改", "Updated"),
    DELETED("删除", "Deleted");

    private final Text label;

    ChangeOperation(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
