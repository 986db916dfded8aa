package org.gonghui.metrics.catalogue;

import java.util.EnumSet;
import java.util.Set;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/**
 * What of a record is added up. People are none of it: two records may speak of the same people, so their numbers do not
 * add up to people. They come counted, and nobody adds up what is counted.
 */
public enum Measure implements Coded {
    RECORDS("记录数", "How many records there are"),
    SESSIONS("场次", "Their sessions"),
    PERSON_TIMES("人次", "Their person-times"),
    MONEY("金额", "Their money"),
    QUANTITY("数量", "Their quantities in the metric's unit"),
    RECIPIENTS("受助人数", "People, each once a year; counted where they are known"),
    GOODS("物资金额", "The value of goods given"),
    MONEY_WITH_GOODS("款物合计", "Money and the value of goods");

    private final Text label;

    Measure(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    boolean isOf(CountedResource resource) {
        return switch (this) {
            case MONEY -> true;
            case RECORDS -> resource != CountedResource.RELIEF_COUNT;
            case SESSIONS, QUANTITY -> resource == CountedResource.ACTIVITY;
            case PERSON_TIMES -> resource != CountedResource.STATION;
            case RECIPIENTS, GOODS, MONEY_WITH_GOODS -> resource == CountedResource.RELIEF_COUNT;
        };
    }

    /** Whether a metric in this unit can be added up of it. */
    boolean isIn(Unit unit) {
        return units().contains(unit);
    }

    private Set<Unit> units() {
        return switch (this) {
            case RECORDS -> EnumSet.of(Unit.ITEM, Unit.SITE, Unit.STUDIO, Unit.CASE, Unit.TIME, Unit.BATCH, Unit.CLASS);
            case SESSIONS -> EnumSet.of(Unit.SESSION);
            case PERSON_TIMES -> EnumSet.of(Unit.PERSON_TIME);
            case MONEY, GOODS, MONEY_WITH_GOODS -> EnumSet.of(Unit.CNY);
            case RECIPIENTS -> EnumSet.of(Unit.PERSON);
            case QUANTITY ->
                EnumSet.of(Unit.ITEM, Unit.COPY, Unit.TREE, Unit.ARTICLE, Unit.VIEW, Unit.CASE, Unit.MU, Unit.BATCH);
        };
    }
}
