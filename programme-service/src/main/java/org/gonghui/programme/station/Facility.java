package org.gonghui.programme.station;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What workers find at a station. */
public enum Facility implements Coded {
    DRINKING_WATER("饮用水", "Drinking water"),
    MICROWAVE("微波炉", "Microwave oven"),
    REFRIGERATOR("冰箱", "Refrigerator"),
    CHARGING("充电", "Charging"),
    FIRST_AID("急救药箱", "First aid"),
    TOILET("卫生间", "Toilet"),
    WIFI("无线网络", "Wi-Fi"),
    AIR_CONDITIONING("空调", "Air conditioning"),
    READING("阅读", "Reading"),
    NURSING("哺乳", "Nursing"),
    SHOWER("淋浴", "Shower"),
    PARKING("停车", "Parking"),
    REST_AREA("休息区", "Rest area");

    private final Text label;

    Facility(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
