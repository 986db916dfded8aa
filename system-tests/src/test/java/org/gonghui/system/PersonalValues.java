package org.gonghui.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The personal values in requests: whatever stands beside an identity number, in JSON, NDJSON or CSV. */
final class PersonalValues {

    private static final String MARK = "identityNumber";
    private static final Set<String> FIELDS = Set.of("name", MARK, "phone", "illness", "bankAccount/number");
    private static final Set<String> COLUMNS = Set.of("name", MARK, "phone", "illness", "number");

    private final Map<String, Set<String>> byField = new ConcurrentHashMap<>();

    /** What was put in, by field. */
    Map<String, Set<String>> byField() {
        return new TreeMap<>(byField);
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>();
        byField.values().forEach(all::addAll);
        return all;
    }

    void collect(String mediaType, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!text.contains(MARK)) {
            return;
        }
        if (mediaType.startsWith("text/csv")) {
            collectCsv(text);
        } else if (mediaType.startsWith("application/x-ndjson")) {
            text.lines().forEach(line -> collect(Gateway.parse(line)));
        } else {
            collect(Gateway.parse(text));
        }
    }

    private void collect(JsonNode node) {
        if (node.hasNonNull(MARK)) {
            FIELDS.forEach(field -> add(field, node.at("/" + field).asText()));
        }
        node.forEach(this::collect);
    }

    private void collectCsv(String text) {
        try (CSVParser rows = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                row.toMap().forEach((column, value) -> {
                    String field = column.substring(column.lastIndexOf('.') + 1);
                    if (column.startsWith("person.") && COLUMNS.contains(field)) {
                        add(field.equals("number") ? "bankAccount/number" : field, value);
                    }
                });
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(String field, String value) {
        if (!value.isEmpty()) {
            byField.computeIfAbsent(field, none -> ConcurrentHashMap.newKeySet())
                    .add(value);
        }
    }
}
