package org.gonghui.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresDataTest {

    private final Map<String, SeedRow> figures = Seeds.byId("data/figures.csv");
    private final Map<String, SeedRow> metrics = Seeds.byId("data/metrics.csv");

    @Test
    void all_rows_of_the_reading_are_there_and_one_is_three_figures() {
        assertThat(figures).hasSize(253);
        assertThat(column("row")).hasSize(251).allMatch(row -> row.matches("F\\d{3}"));
        assertThat(figures.keySet())
                .contains("F009-2022", "F009-2023", "F009-2024")
                .doesNotContain("F009");
    }

    @Test
    void bodies_metrics_and_documents_exist() {
        assertThat(Seeds.byId("data/bodies.csv").keySet()).containsAll(column("body"));
        assertThat(Seeds.byId("data/sources.csv").keySet()).containsAll(column("document"));
        assertThat(column("metric")).isEqualTo(metrics.keySet());
    }

    @Test
    void every_figure_cites_document_and_lines() {
        assertThat(figures.values()).allSatisfy(row -> {
            assertThat(row.text("document")).matches("00[0-4]");
            assertThat(row.text("lines")).matches("\\d+(-\\d+)?");
        });
    }

    @Test
    void natural_keys_are_unique() {
        Set<List<String>> keys = new HashSet<>();
        assertThat(figures.values())
                .allSatisfy(row ->
                        assertThat(keys.add(naturalKey(row))).as(row.id()).isTrue());
    }

    @Test
    void a_restating_row_says_the_same_of_a_row_that_restates_nothing() {
        List<SeedRow> restating = figures.values().stream()
                .filter(row -> row.optional("restates").isPresent())
                .toList();
        assertThat(restating).hasSize(13).allSatisfy(row -> {
            SeedRow restated = figure(row.text("restates"));
            assertThat(restated.optional("restates")).isEmpty();
            for (String same : List.of("body", "metric", "value", "qualifier", "coverage", "breakdown", "document")) {
                assertThat(row.optional(same)).as(same).isEqualTo(restated.optional(same));
            }
        });
    }

    @Test
    void every_breakdown_is_declared_by_its_metric() {
        List<SeedRow> broken = figures.values().stream()
                .filter(row -> row.optional("breakdown").isPresent())
                .toList();
        assertThat(broken).extracting(SeedRow::id).containsExactly("F021", "F031", "F154");
        assertThat(broken).allSatisfy(row -> {
            List<String> pair = SeedRow.split(row.text("breakdown"), "=");
            List<String> declared = SeedRow.split(metric(row).text("dimensions"), ":");
            assertThat(declared.get(0)).isEqualTo(pair.get(0));
            assertThat(SeedRow.split(declared.get(1), "\\|")).contains(pair.get(1));
        });
    }

    @Test
    void values_suit_their_metric() {
        assertThat(figures.values()).allSatisfy(row -> {
            assertThat(row.text("unit")).isEqualTo(metric(row).text("unit"));
            BigDecimal value = new BigDecimal(row.text("value"));
            assertThat(value).isNotNegative();
            boolean percent = metric(row).text("value_type").equals("percent");
            assertThat(percent ? value.compareTo(BigDecimal.valueOf(100)) <= 0 : value.scale() <= 0)
                    .isTrue();
        });
    }

    @Test
    void known_answers_can_be_had_from_the_rows() {
        assertThat(figures.values())
                .filteredOn(row -> row.text("metric").equals("recuperation_participants"))
                .filteredOn(row -> row.optional("breakdown").isEmpty())
                .extracting(SeedRow::id)
                .containsExactly("F088");
        assertThat(figure("F088").text("value")).isEqualTo("80000");
        assertThat(figure("F031").text("period_to")).isEqualTo("2023-11-30");
        assertThat(figure("F035").text("restates")).isEqualTo("F024");
    }

    private static List<String> naturalKey(SeedRow row) {
        return List.of(
                        "body",
                        "metric",
                        "period_kind",
                        "period_from",
                        "period_to",
                        "breakdown",
                        "coverage",
                        "document",
                        "lines")
                .stream()
                .map(column -> row.optional(column).orElse(""))
                .toList();
    }

    private SeedRow figure(String id) {
        return Optional.ofNullable(figures.get(id)).orElseThrow();
    }

    private SeedRow metric(SeedRow figure) {
        return Optional.ofNullable(metrics.get(figure.text("metric"))).orElseThrow();
    }

    private Set<String> column(String name) {
        Set<String> values = new HashSet<>();
        figures.values().forEach(row -> values.add(row.text(name)));
        return values;
    }
}
