package org.gonghui.metrics.derive;

import static org.gonghui.metrics.Metrics.METRICS;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.created;
import static org.gonghui.metrics.Metrics.next;

/** Metrics that are counted from records. */
final class DerivedMetrics {

    private DerivedMetrics() {}

    /** Care stations in being. */
    static String stations() {
        return of("site", "last", "count", "station", "[\"rest_station\",\"smart_station\"]", "[]", "records");
    }

    /** What tree plantings of a period add up to. */
    static String activities(String unit, String valueType, String measure) {
        return of(unit, "sum", valueType, "activity", "[\"tree_planting\"]", "[]", measure);
    }

    static String of(
            String unit,
            String timeRule,
            String valueType,
            String resource,
            String kinds,
            String levels,
            String measure) {
        String code = "d_" + next();
        String json = json(code, unit, timeRule, valueType)
                .replace(
                        "null",
                        "{\"resource\":\"%s\",\"kinds\":%s,\"levels\":%s,\"measure\":\"%s\"}"
                                .formatted(resource, kinds, levels, measure));
        created(as("metrics-editor").body(json), METRICS);
        return code;
    }

    /** A metric counted from nothing. */
    static String json(String code, String unit, String timeRule, String valueType) {
        return """
                {"code":"%s","name":{"zh":"指标%s"},"unit":"%s","area":"station","timeRule":"%s","hierarchyRule":"sum",
                 "valueType":"%s","nonNegative":true,"derivedFrom":null,
                 "dimensions":[{"code":"participants","values":["workers"]}]}
                """
                .formatted(code, code, unit, timeRule, valueType);
    }
}
