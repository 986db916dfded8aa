package org.gonghui.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a contract offers to be read. */
record Offer(JsonNode contract) {

    /** Where the contract cannot say what is needed: one of several choices, or a body at whose desks something waits. */
    private static final Map<String, String> NEEDED = Map.of(
            "/api/v1/roll-ups", "body=GD&metric=relief_recipients&year=2024",
            "/api/v1/relief/work-list", "body=GD-ORG",
            "/api/v1/mutual-aid/work-list", "body=GD-ORG");

    List<String> reads() {
        List<String> paths = new ArrayList<>();
        contract.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    /** Queries that a path can be asked with: each choice where it must be made, else examples; and large pages. */
    List<String> queries(String path) {
        List<String> queries = List.of(NEEDED.getOrDefault(path, ""));
        for (JsonNode parameter : contract.path("paths").path(path).at("/get/parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                queries = product(queries, parameter.path("name").asText(), values(parameter));
            }
        }
        return queries;
    }

    private List<String> values(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        String name = parameter.path("name").asText();
        if (name.equals("pageSize") || name.equals("limit")) {
            return List.of(schema.path("maximum").asText());
        }
        if (!parameter.path("required").asBoolean()) {
            return List.of();
        }
        String reference = schema.path("$ref").asText();
        JsonNode named = reference.isEmpty() ? schema : contract.at(reference.substring(1));
        List<String> choices = new ArrayList<>();
        named.path("enum").forEach(choice -> choices.add(choice.asText()));
        return choices.isEmpty() ? List.of(parameter.path("example").asText()) : choices;
    }

    private static List<String> product(List<String> queries, String name, List<String> values) {
        return values.isEmpty()
                ? queries
                : queries.stream()
                        .flatMap(query ->
                                values.stream().map(value -> query + (query.isEmpty() ? "" : "&") + name + "=" + value))
                        .toList();
    }
}
