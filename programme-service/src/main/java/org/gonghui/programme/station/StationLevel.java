package org.gonghui.programme.station;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** At which level of the federation a station is kept or recognised. */
public enum StationLevel implements Coded {
    NATIONAL("国家级", "National"),
    PROVINCIAL("省级", "Provincial"),
    MUNICIPAL("市级", "Municipal"),
    COUNTY("县级", "County"),
    GRASSROOTS("基层", "Grassroots");

    private final Text label;

    StationLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
