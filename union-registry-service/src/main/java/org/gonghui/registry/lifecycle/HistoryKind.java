package org.gonghui.registry.lifecycle;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What an entry of a history tells. */
public enum HistoryKind implements Coded {
    FOUNDED("成立", "Founded"),
    AFFILIATED("隶属关系", "Affiliated"),
    NAME_ENDED("名称停用", "A name ended"),
    EVENT("事件", "A lifecycle event"),
    DISSOLVED("撤销", "Dissolved");

    private final Text label;

    HistoryKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
