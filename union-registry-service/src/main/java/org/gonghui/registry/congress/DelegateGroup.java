package org.gonghui.registry.congress;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** Groups in which the delegates of a congress are counted; one delegate may be in several. */
public enum DelegateGroup implements Coded {
    WOMEN("女代表", "Women"),
    FRONT_LINE_WORKERS("一线职工", "Front-line workers"),
    MODEL_WORKERS("劳模和先进工作者", "Model workers"),
    CRAFTSMEN("工匠和高技能人才", "Craftsmen and highly skilled workers"),
    MIGRANT_WORKERS("农民工", "Migrant workers"),
    NEW_EMPLOYMENT_FORM_WORKERS("新就业形态劳动者", "Workers in new forms of employment"),
    UNION_STAFF("工会工作者", "Union staff"),
    PARTY_MEMBERS("中共党员", "Party members"),
    ETHNIC_MINORITIES("少数民族", "Ethnic minorities"),
    UNDER_35("35岁以下", "Under 35");

    private final Text label;

    DelegateGroup(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
