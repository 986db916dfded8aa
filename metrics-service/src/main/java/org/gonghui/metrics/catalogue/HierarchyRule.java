package org.gonghui.metrics.catalogue;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How the values of a metric add up over the bodies of the tree. */
public enum HierarchyRule implements Coded {
    SUM("逐级累加", "Bodies add up"),
    NONE("不可相加", "Never over several bodies");

    private final Text label;

    HierarchyRule(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
