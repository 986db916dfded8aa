package org.gonghui.metrics.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a metric counts in. */
public enum Unit implements Coded {
    PERSON("人", "Person"),
    CNY("元", "Yuan (CNY)"),
    ITEM("项", "Item"),
    SITE("个（场所）", "Site"),
    PERSON_TIME("人次", "Person-time"),
    SESSION("场次", "Session"),
    AWARD("项（奖项）", "Award"),
    EDITION("届", "Edition"),
    STUDIO("个（工作室）", "Studio"),
    UNIT("家（单位）", "Unit"),
    PERCENT("百分比", "Percent"),
    CASE("件", "Case"),
    TREE("株", "Tree"),
    ARTICLE("篇", "Article"),
    ENTERPRISE("家（企业）", "Enterprise"),
    RANK("名次", "Rank"),
    TIME("次", "Time"),
    COPY("册（件）", "Copy"),
    TRADE("个（工种）", "Trade"),
    BATCH("批", "Batch"),
    VIEW("次（浏览）", "View"),
    CLASS("班", "Class"),
    ROUTE("条", "Route"),
    MU("亩", "Mu (1/15 hectare)"),
    YEAR("年", "Year"),
    RATIO("倍数", "Ratio");

    private final Text label;

    Unit(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    /** Lower snake case, but for the currency, which keeps its ISO 4217 code. */
    @Override
    @JsonValue
    public String code() {
        return this == CNY ? name() : Coded.super.code();
    }
}
