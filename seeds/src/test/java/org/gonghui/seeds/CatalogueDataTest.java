package org.gonghui.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueDataTest {

    private static final Path CONTRACT = Seeds.FOLDER.resolve("../api-gateway/openapi.yaml");

    private final Map<String, SeedRow> metrics = Seeds.byId("data/metrics.csv");

    @Test
    void five_sources() {
        Map<String, SeedRow> sources = Seeds.byId("data/sources.csv");
        assertThat(sources.keySet()).containsExactly("000", "001", "002", "003", "004");
        assertThat(sources.values()).allSatisfy(row -> {
            assertThat(row.text("kind")).isEqualTo("newspaper_article");
            assertThat(row.text("title_zh")).isNotBlank();
            assertThat(row.text("title_en")).isNotBlank();
        });
    }

    @Test
    void metrics_are_defined_in_both_languages() {
        assertThat(metrics).hasSize(208);
        assertThat(metrics.keySet())
                .allMatch(code -> code.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*") && code.length() <= 64);
        assertThat(metrics.values()).allSatisfy(row -> {
            for (String column : List.of("name_zh", "name_en", "definition_zh", "definition_en", "unit", "area")) {
                assertThat(row.text(column)).as(column).isNotBlank();
            }
            assertThat(row.text("hierarchy_rule")).isIn("sum", "none");
            assertThat(row.text("time_rule")).isIn("sum", "last", "none");
            assertThat(row.text("value_type")).isIn("count", "money", "percent", "ordinal", "ratio");
        });
    }

    @Test
    void what_is_no_quantity_does_not_add_up_the_tree() {
        assertThat(metrics.values())
                .filteredOn(row -> List.of("percent", "ordinal", "ratio").contains(row.text("value_type")))
                .hasSize(18)
                .allMatch(row -> row.text("hierarchy_rule").equals("none"));
    }

    @Test
    void only_a_net_increase_can_be_negative() {
        assertThat(metrics.values())
                .filteredOn(row -> row.text("non_negative").equals("false"))
                .extracting(SeedRow::id)
                .containsExactly("high_skilled_workers_added");
    }

    @Test
    void what_is_counted_from_records_adds_up_and_is_a_metric() {
        Map<String, SeedRow> derivations = Seeds.byId("data/derivations.csv");

        assertThat(derivations).hasSize(35);
        assertThat(metrics).containsKeys(derivations.keySet().toArray(String[]::new));
        assertThat(derivations.keySet()).allSatisfy(code -> {
            SeedRow metric = Objects.requireNonNull(metrics.get(code));
            assertThat(metric.text("hierarchy_rule")).as(code).isEqualTo("sum");
            assertThat(metric.text("time_rule")).as(code).isIn("sum", "last");
        });
    }

    /** A kind that no record can have would count 0 for ever. */
    @Test
    void kinds_and_levels_that_are_counted_are_those_of_the_contract() throws IOException {
        String contract = Files.readString(CONTRACT, UTF_8);

        assertThat(Seeds.rows("data/derivations.csv")).allSatisfy(row -> {
            assertThat(codes(contract, kindsOf(row.text("resource"))))
                    .containsAll(SeedRow.split(row.text("kinds"), "\\|"));
            row.optional("levels").ifPresent(levels -> assertThat(codes(contract, "StationLevel"))
                    .containsAll(SeedRow.split(levels, "\\|")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "sample"})
    void files_are_utf_8_with_line_feeds(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Seeds.FOLDER.resolve(folder))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file, UTF_8))
                    .endsWith("\n")
                    .doesNotContain("\r")
                    .doesNotContain("\ufeff"));
        }
    }

    private static String kindsOf(String resource) {
        return switch (resource) {
            case "station" -> "StationKind";
            case "activity" -> "ActivityKind";
            case "relief_count" -> "CountedCases";
            default -> throw new AssertionError(resource);
        };
    }

    /** The values that the contract gives a schema. */
    private static List<String> codes(String contract, String schema) {
        Matcher found = Pattern.compile("\n    " + schema + ":\n(?:      .*\n)*?      enum:\n((?:        - .*\n)+)")
                .matcher(contract);
        assertThat(found.find()).as(schema).isTrue();
        return found.group(1).lines().map(line -> line.replace("-", "").strip()).toList();
    }
}
