package org.gonghui.system;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A large upload of figures of a province's bodies: for each year, half, quarter and month, with a bad row now and then. */
final class UploadedFigures {

    static final String ROOT = "GD";
    static final List<String> METRICS =
            IntStream.range(0, 8).mapToObj(at -> "killed_" + at).toList();
    static final List<Integer> YEARS = List.of(2022, 2023, 2024, 2025);

    /** One month in so many is refused: nobody did less than nothing. Years stay whole, so that plain SQL can add them up. */
    private static final int BAD_ROW = 97;

    private static final String METRIC =
            """
            {"code":"%1$s","name":{"zh":"%1$s","en":"%1$s"},"unit":"person","area":"relief","timeRule":"sum",
             "hierarchyRule":"sum","valueType":"count","nonNegative":true,"dimensions":[],"expectedTypes":[]}
            """;
    private static final String ROW =
            """
            {"body":"%s","metric":"%s","period":{"kind":"%s","from":"%s","to":"%s"},"basis":"reported","value":%d,\
            "qualifier":"exact","coverage":"own","state":"published"}
            """;
    private static final Map<String, Integer> PARTS = new TreeMap<>(Map.of("half", 6, "quarter", 3, "month", 1));

    /** Without this a charset that nobody asked for is added to the content type. */
    private static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final OwnService metrics;
    private final List<String> rows = new ArrayList<>();
    private int badRows;

    UploadedFigures(OwnService metrics) throws SQLException {
        this.metrics = metrics;
        for (String body : bodies()) {
            METRICS.forEach(metric -> YEARS.forEach(year -> ofYear(body, metric, year)));
        }
    }

    int rows() {
        return rows.size();
    }

    int badRows() {
        return badRows;
    }

    /** Uploads them; answers the id of the job. */
    String upload() {
        METRICS.forEach(code -> Gateway.created(metrics.as("editor", "metrics-editor")
                .body(METRIC.formatted(code))
                .post("/api/v1/metrics")));
        Response job = metrics.as("admin", "admin")
                .config(AS_GIVEN)
                .contentType("application/x-ndjson")
                .body(String.join("", rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/figures/imports?mode=partial");
        return Gateway.created(job);
    }

    private List<String> bodies() throws SQLException {
        try (Connection copy = metrics.connect()) {
            return Rows.texts(
                    copy, "SELECT code FROM union_body WHERE code = ? OR code LIKE ? ORDER BY code", ROOT, ROOT + "-%");
        }
    }

    private void ofYear(String body, String metric, int year) {
        add(body, metric, "year", Integer.toString(year), Integer.toString(year));
        PARTS.forEach((kind, months) -> {
            for (int first = 1; first <= 12; first += months) {
                add(body, metric, kind, month(year, first), month(year, first + months - 1));
            }
        });
    }

    private void add(String body, String metric, String kind, String from, String to) {
        int line = rows.size() + 1;
        boolean bad = kind.equals("month") && line % BAD_ROW == 0;
        badRows += bad ? 1 : 0;
        rows.add(ROW.formatted(body, metric, kind, from, to, bad ? -line : line));
    }

    private static String month(int year, int month) {
        return "%d-%02d".formatted(year, month);
    }
}
