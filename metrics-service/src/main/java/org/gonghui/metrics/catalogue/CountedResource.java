package org.gonghui.metrics.catalogue;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Records of the programme service that a metric can be counted from. */
public enum CountedResource implements Coded {
    STATION("阵地", "Stations: they stand from a day to a day"),
    ACTIVITY("活动", "Activities: they are done on their first day"),
    RELIEF_COUNT("帮扶计数", "Counts of relief and mutual aid, made for each body and year where the people are known");

    private final Text label;

    CountedResource(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
