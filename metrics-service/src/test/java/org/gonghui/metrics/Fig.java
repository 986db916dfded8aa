package org.gonghui.metrics;

/** A figure to send; what a test does not say is ordinary. Optional parts are written as JSON. */
public record Fig(
        String body,
        String metric,
        String period,
        String breakdown,
        String value,
        String qualifier,
        String coverage,
        String source,
        String restates,
        String note,
        String externalId) {

    public static Fig of(String body, String metric) {
        return new Fig(body, metric, years(2024, 2024), "{}", "5", "exact", "own", "null", "null", "null", "null");
    }

    private static String years(int from, int to) {
        return "{\"kind\":\"%s\",\"from\":\"%d\",\"to\":\"%d\"}".formatted(from == to ? "year" : "five_year", from, to);
    }

    public Fig year(int year) {
        return period(years(year, year));
    }

    /** An end that is null is not known. */
    public Fig period(String kind, String from, String to) {
        return period("{\"kind\":\"%s\",\"from\":%s,\"to\":%s}".formatted(kind, text(from), text(to)));
    }

    public Fig period(String json) {
        return new Fig(body, metric, json, breakdown, value, qualifier, coverage, source, restates, note, externalId);
    }

    public Fig breakdown(String json) {
        return new Fig(body, metric, period, json, value, qualifier, coverage, source, restates, note, externalId);
    }

    public Fig value(String number) {
        return new Fig(
                body, metric, period, breakdown, number, qualifier, coverage, source, restates, note, externalId);
    }

    public Fig qualifier(String code) {
        return new Fig(body, metric, period, breakdown, value, code, coverage, source, restates, note, externalId);
    }

    public Fig subtree() {
        return coverage("subtree");
    }

    public Fig coverage(String code) {
        return new Fig(body, metric, period, breakdown, value, qualifier, code, source, restates, note, externalId);
    }

    public Fig source(String document, String lines) {
        String citation = "{\"document\":%s,\"lines\":%s}".formatted(text(document), text(lines));
        return new Fig(
                body, metric, period, breakdown, value, qualifier, coverage, citation, restates, note, externalId);
    }

    public Fig restates(String id) {
        return new Fig(body, metric, period, breakdown, value, qualifier, coverage, source, text(id), note, externalId);
    }

    public Fig note(String words) {
        return new Fig(
                body, metric, period, breakdown, value, qualifier, coverage, source, restates, text(words), externalId);
    }

    public Fig externalId(String key) {
        String json = "{\"system\":\"newspaper-reading\",\"key\":%s}".formatted(text(key));
        return new Fig(body, metric, period, breakdown, value, qualifier, coverage, source, restates, note, json);
    }

    public String json() {
        return """
                {"body":"%s","metric":"%s","period":%s,"breakdown":%s,"basis":"reported","value":%s,
                 "qualifier":"%s","coverage":"%s","source":%s,"restates":%s,"state":"published","note":%s,
                 "externalId":%s}
                """
                .formatted(
                        body,
                        metric,
                        period,
                        breakdown,
                        value,
                        qualifier,
                        coverage,
                        source,
                        restates,
                        note,
                        externalId);
    }

    private static String text(String value) {
        return value == null ? "null" : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
