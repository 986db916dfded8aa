package org.gonghui.programme.station;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** The coordinate systems that a point may be written in. */
public enum Crs implements Coded {
    WGS84("WGS-84（国际通用）", "WGS-84 (GPS)"),
    GCJ02("GCJ-02（国测局坐标）", "GCJ-02 (Chinese maps)"),
    BD09("BD-09（百度坐标）", "BD-09 (Baidu maps)");

    private final Text label;

    Crs(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
