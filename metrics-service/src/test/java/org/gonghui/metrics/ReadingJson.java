package org.gonghui.metrics;

/** Readings as they are expected in answers. */
public final class ReadingJson {

    private ReadingJson() {}

    /** Nothing is known. */
    public static String missing(String reason, int expected) {
        return """
                {"reported":null,"rolledUp":null,"derived":null,"gap":null,"contradicts":null,"value":null,\
                "valueBasis":null,"bounds":null,"missing":"%s","coverage":{"expected":%d,"counted":0},"sources":null}"""
                .formatted(reason, expected);
    }

    /** An amount that is rolled up. */
    public static String rolledUp(String value, String lower, String upper, int expected, int counted) {
        return """
                {"reported":null,"rolledUp":{"value":%1$s,"lower":%2$s,"upper":%3$s},"derived":null,"gap":null,\
                "contradicts":null,"value":%1$s,"valueBasis":"rolledUp","bounds":{"lower":%2$s,"upper":%3$s},\
                "missing":null,"coverage":{"expected":%4$d,"counted":%5$d},"sources":null}"""
                .formatted(value, lower, upper, expected, counted);
    }

    /** An exact amount that is claimed and nothing below. */
    public static String reported(String value, int expected) {
        return """
                {"reported":{"value":%1$s,"lower":%1$s,"upper":%1$s},"rolledUp":null,"derived":null,"gap":null,\
                "contradicts":null,"value":%1$s,"valueBasis":"reported","bounds":{"lower":%1$s,"upper":%1$s},\
                "missing":null,"coverage":{"expected":%2$d,"counted":0},"sources":null}"""
                .formatted(value, expected);
    }

    /** A metric of {@link Metrics#metric()}. */
    public static String metric(String code) {
        return "{\"code\":\"%1$s\",\"name\":{\"zh\":\"指标%1$s\",\"en\":\"Metric %1$s\"},\"breakdown\":{},\"unit\":\"person\"}"
                .formatted(code);
    }

    /** A body of {@link Metrics#body}. */
    public static String body(String code) {
        return "{\"code\":\"%1$s\",\"name\":{\"zh\":\"%1$s\",\"en\":null}}".formatted(code);
    }

    public static String known(String computedAt) {
        return "{\"hierarchyAsOf\":null,\"hierarchyCursor\":null,\"asKnownAt\":null,\"computedAt\":\"%s\"}"
                .formatted(computedAt);
    }
}
