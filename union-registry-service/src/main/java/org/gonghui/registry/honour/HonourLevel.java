package org.gonghui.registry.honour;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** At which level an honour is granted. */
public enum HonourLevel implements Coded {
    NATIONAL("全国", "National"),
    PROVINCIAL("省级", "Provincial"),
    MUNICIPAL("市级", "Municipal"),
    COUNTY("县级", "County"),
    GRASSROOTS("基层", "Grassroots");

    private final Text label;

    HonourLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
