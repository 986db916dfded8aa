package org.gonghui.programme.station;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What a station is. */
public enum StationKind implements Coded {
    REST_STATION("爱心驿站", "Rest station"),
    SMART_STATION("智能驿站", "Smart station"),
    STATION_24H("24小时驿站", "24-hour station"),
    MOTHER_CARE_ROOM("爱心母婴室", "Mother-care room"),
    DRIVER_HOME("司机之家", "Driver home"),
    READING_ROOM("职工书屋", "Reading room"),
    SERVICE_CENTRE("职工服务中心", "Service centre"),
    WORKERS_PALACE("工人文化宫", "Workers' palace"),
    CHILDCARE_SITE("托管托育点", "Childcare site"),
    CRAFTSMAN_ACADEMY("工匠学院", "Craftsman academy"),
    INNOVATION_STUDIO("创新工作室", "Innovation studio"),
    WORKER_HOME("职工之家", "Worker home"),
    OTHER("其他", "Other");

    private final Text label;

    StationKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
