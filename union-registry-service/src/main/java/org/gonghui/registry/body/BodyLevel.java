package org.gonghui.registry.body;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** On which tier of the federation a body stands. */
public enum BodyLevel implements Coded {
    NATIONAL("全国", "National"),
    PROVINCIAL("省级", "Provincial"),
    MUNICIPAL("市级", "Municipal"),
    COUNTY("县级", "County"),
    TOWN("乡镇级", "Town"),
    GRASSROOTS("基层", "Grassroots");

    private final Text label;

    BodyLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
