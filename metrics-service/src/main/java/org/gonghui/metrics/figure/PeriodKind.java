package org.gonghui.metrics.figure;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What kind of period a figure is about. */
public enum PeriodKind implements Coded {
    YEAR("年", "Year"),
    HALF("半年", "Half"),
    QUARTER("季度", "Quarter"),
    MONTH("月", "Month"),
    DAY("日", "Day or run of days"),
    AS_OF("截至某日", "As of a date"),
    CUMULATIVE("累计", "Cumulative"),
    FIVE_YEAR("五年", "Five years"),
    UNSPECIFIED("未说明", "Not stated");

    private final Text label;

    PeriodKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
