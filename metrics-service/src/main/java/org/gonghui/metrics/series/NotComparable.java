package org.gonghui.metrics.series;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Why a year is not compared with the one before. */
public enum NotComparable implements Coded {
    MISSING_YEAR("本年或上年无数据", "There is no value of this year or of the one before"),
    OTHER_BASIS("两年数值来源不同", "One value is reported and the other rolled up"),
    OTHER_COVERAGE("两年汇总的工会数不同", "The two roll-ups count different numbers of bodies"),
    ORDINAL("序数不作增减比较", "Ordinal numbers neither grow nor shrink");

    private final Text label;

    NotComparable(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
