package org.gonghui.metrics;

import static org.gonghui.metrics.Metrics.as;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gonghui.registrycopy.RegistryCopyFixture;

/** The committed seeds, sent as the seed loader sends them. */
public final class SeedData {

    private static final Path FOLDER = Path.of("..", "seeds", "data");

    private static final Map<String, String> DERIVATIONS =
            rows("derivations.csv").stream().collect(Collectors.toMap(row -> row.get("metric"), SeedData::derivation));
    private static Map<String, Response> first = Map.of();

    private SeedData() {}

    /** Loads everything unless a test has done so already, and answers what the first load got. */
    public static synchronized Map<String, Response> once() {
        if (first.isEmpty()) {
            first = load();
        }
        return first;
    }

    /** Loads everything, and answers the status that each figure got and its id, by its row. */
    public static Map<String, Response> load() {
        Map<String, String> superiors = new HashMap<>();
        rows("affiliations.csv").stream()
                .filter(row -> row.get("kind").equals("primary"))
                .forEach(row -> superiors.put(row.get("body"), row.get("superior")));
        rows("bodies.csv")
                .forEach(row ->
                        RegistryCopyFixture.body(row.get("code"), row.get("type"), superiors.get(row.get("code"))));
        rows("sources.csv").forEach(row -> put("/api/v1/sources/", row.get("code"), source(row)));
        rows("metrics.csv").forEach(row -> put("/api/v1/metrics/", row.get("code"), metric(row)));
        Map<String, Response> answers = new HashMap<>();
        List<CSVRecord> figures = new ArrayList<>(rows("figures.csv"));
        figures.sort(Comparator.comparing(row -> !row.get("restates").isEmpty()));
        for (CSVRecord row : figures) {
            Response restated = answers.get(row.get("restates"));
            String id = restated == null ? null : restated.path("id");
            answers.put(row.get("id"), as("admin").body(figure(row, id).json()).post(Metrics.FIGURES));
        }
        return answers;
    }

    private static void put(String collection, String code, String json) {
        Response answer = as("admin").body(json).put(collection + code);
        if (answer.statusCode() > 201) {
            throw new AssertionError(answer.asString());
        }
    }

    private static String source(CSVRecord row) {
        return "{\"code\":\"%s\",\"kind\":\"%s\",\"title\":%s,\"publisher\":%s,\"publishedOn\":%s,\"url\":null,\"note\":%s}"
                .formatted(
                        row.get("code"),
                        row.get("kind"),
                        name(row, "title"),
                        name(row, "publisher"),
                        text(row.get("published_on")),
                        text(row.get("note")));
    }

    private static String metric(CSVRecord row) {
        return """
                {"code":"%s","name":%s,"definition":%s,"unit":"%s","area":"%s","timeRule":"%s","hierarchyRule":"%s",
                 "valueType":"%s","nonNegative":%s,"dimensions":%s,"expectedTypes":[],"since":null,"until":null,
                 "derivedFrom":%s}
                """
                .formatted(
                        row.get("code"),
                        name(row, "name"),
                        name(row, "definition"),
                        row.get("unit"),
                        row.get("area"),
                        row.get("time_rule"),
                        row.get("hierarchy_rule"),
                        row.get("value_type"),
                        row.get("non_negative"),
                        dimensions(row.get("dimensions")),
                        DERIVATIONS.getOrDefault(row.get("code"), "null"));
    }

    private static String derivation(CSVRecord row) {
        return "{\"resource\":\"%s\",\"kinds\":%s,\"levels\":%s,\"measure\":\"%s\"}"
                .formatted(row.get("resource"), list(row.get("kinds")), list(row.get("levels")), row.get("measure"));
    }

    private static String list(String column) {
        return column.isEmpty() ? "[]" : "[\"" + column.replace("|", "\",\"") + "\"]";
    }

    private static String dimensions(String column) {
        if (column.isEmpty()) {
            return "[]";
        }
        String[] parts = column.split(":", 2);
        return "[{\"code\":\"%s\",\"values\":[\"%s\"]}]".formatted(parts[0], parts[1].replace("|", "\",\""));
    }

    private static Fig figure(CSVRecord row, String restated) {
        String breakdown = row.get("breakdown");
        return Fig.of(row.get("body"), row.get("metric"))
                .period(row.get("period_kind"), orNull(row.get("period_from")), orNull(row.get("period_to")))
                .breakdown(breakdown.isEmpty() ? "{}" : "{\"" + breakdown.replace("=", "\":\"") + "\"}")
                .value(row.get("value"))
                .qualifier(row.get("qualifier"))
                .coverage(row.get("coverage"))
                .source(row.get("document"), row.get("lines"))
                .restates(restated)
                .note(orNull(row.get("note")))
                .externalId(row.get("id"));
    }

    private static String name(CSVRecord row, String column) {
        String zh = row.get(column + "_zh");
        return zh.isEmpty() ? "null" : "{\"zh\":%s,\"en\":%s}".formatted(text(zh), text(row.get(column + "_en")));
    }

    private static String text(String value) {
        return value.isEmpty() ? "null" : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    public static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file));
                CSVParser parser = format.parse(reader)) {
            return parser.getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
