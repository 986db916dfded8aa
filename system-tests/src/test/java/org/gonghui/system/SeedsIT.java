package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.SeedTable.cell;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every row of the seed files is answered as it stands there. */
@ExtendWith(LocalStack.class)
class SeedsIT {

    private static final int BODIES = 20;
    private static final int ROWS_READ = 251;
    private static final int HONOURS = 72;

    @Test
    void every_body_is_there_with_its_superiors() {
        Map<String, JsonNode> bodies = byCode(Gateway.all("/api/v1/bodies"));
        bodies.remove("SYSTEMTEST");
        List<CSVRecord> rows = SeedTable.rows("data/bodies.csv");
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : rows) {
            JsonNode body = bodies.get(row.get("code"));
            softly.assertThat(body.at("/name/zh").textValue()).isEqualTo(cell(row, "name_zh"));
            softly.assertThat(body.at("/name/en").textValue()).isEqualTo(cell(row, "name_en"));
            softly.assertThat(body.path("type").textValue()).isEqualTo(cell(row, "type"));
            softly.assertThat(body.path("level").textValue()).isEqualTo(cell(row, "level"));
            softly.assertThat(body.path("divisionCode").textValue()).isEqualTo(cell(row, "division_code"));
            softly.assertThat(body.path("foundedOn").textValue()).isEqualTo(cell(row, "founded_on"));
        }
        for (CSVRecord row : SeedTable.rows("data/affiliations.csv")) {
            JsonNode body = bodies.get(row.get("body"));
            if (row.get("kind").equals("primary")) {
                softly.assertThat(body.path("superior").textValue()).isEqualTo(row.get("superior"));
            } else {
                softly.assertThat(body.at("/otherSuperiors/0/superior").textValue())
                        .isEqualTo(row.get("superior"));
                softly.assertThat(body.at("/otherSuperiors/0/kind").textValue()).isEqualTo(row.get("kind"));
            }
        }
        softly.assertAll();
        assertThat(bodies).hasSize(BODIES).hasSameSizeAs(rows);
    }

    @Test
    void every_source_and_metric_is_there() {
        assertThat(byCode(Gateway.all("/api/v1/sources")).keySet())
                .containsExactlyInAnyOrderElementsOf(column("data/sources.csv", "code"));
        Map<String, JsonNode> metrics = byCode(Gateway.all("/api/v1/metrics"));
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : SeedTable.rows("data/metrics.csv")) {
            JsonNode metric = metrics.get(row.get("code"));
            softly.assertThat(metric.path("unit").textValue()).isEqualTo(row.get("unit"));
            softly.assertThat(metric.path("area").textValue()).isEqualTo(row.get("area"));
            softly.assertThat(metric.path("timeRule").textValue()).isEqualTo(row.get("time_rule"));
            softly.assertThat(metric.path("hierarchyRule").textValue()).isEqualTo(row.get("hierarchy_rule"));
        }
        softly.assertAll();
        assertThat(metrics).hasSameSizeAs(SeedTable.rows("data/metrics.csv"));
    }

    @Test
    void every_figure_is_there_with_qualifier_period_coverage_and_source() {
        Map<String, JsonNode> figures = byExternalKey(Gateway.all("/api/v1/figures"));
        List<CSVRecord> rows = SeedTable.rows("data/figures.csv");
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : rows) {
            JsonNode figure = figures.get(row.get("id"));
            softly.assertThat(figure.path("value").decimalValue())
                    .as(row.get("id"))
                    .isEqualByComparingTo(new BigDecimal(row.get("value")));
            softly.assertThat(figure.path("body").textValue()).isEqualTo(row.get("body"));
            softly.assertThat(figure.path("metric").textValue()).isEqualTo(row.get("metric"));
            softly.assertThat(figure.path("qualifier").textValue()).isEqualTo(row.get("qualifier"));
            softly.assertThat(figure.path("coverage").textValue()).isEqualTo(row.get("coverage"));
            softly.assertThat(figure.at("/period/kind").textValue()).isEqualTo(row.get("period_kind"));
            softly.assertThat(figure.at("/period/from").textValue()).isEqualTo(cell(row, "period_from"));
            softly.assertThat(figure.at("/period/to").textValue()).isEqualTo(cell(row, "period_to"));
            softly.assertThat(figure.at("/source/document").textValue()).isEqualTo(row.get("document"));
            softly.assertThat(figure.at("/source/lines").textValue()).isEqualTo(row.get("lines"));
            String restated = cell(row, "restates");
            softly.assertThat(figure.path("restates").textValue())
                    .isEqualTo(
                            restated == null
                                    ? null
                                    : figures.get(restated).path("id").textValue());
        }
        softly.assertAll();
        assertThat(figures).hasSameSizeAs(rows);
        assertThat(column("data/figures.csv", "row").stream().distinct()).hasSize(ROWS_READ);
    }

    @Test
    void figures_are_narrowed_by_body_metric_year_source_and_basis() {
        List<JsonNode> found =
                Gateway.all("/api/v1/figures?body=GD-ORG&metric=relief_recipients&year=2024&source=000&basis=reported");
        assertThat(found)
                .singleElement()
                .satisfies(figure -> assertThat(figure.path("value").intValue()).isEqualTo(72_000));
        assertThat(Gateway.all("/api/v1/figures?source=000")).hasSize((int) SeedTable.rows("data/figures.csv").stream()
                .filter(row -> row.get("document").equals("000"))
                .count());
    }

    @Test
    void every_honour_is_there() {
        Map<String, JsonNode> honours = byExternalKey(Gateway.all("/api/v1/honours"));
        List<CSVRecord> rows = SeedTable.rows("data/honours.csv");
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : rows) {
            JsonNode honour = honours.get(row.get("id"));
            softly.assertThat(honour.at("/honour/zh").textValue()).isEqualTo(row.get("honour_zh"));
            softly.assertThat(honour.at("/recipient/name/zh").textValue()).isEqualTo(row.get("recipient_zh"));
            softly.assertThat(honour.path("level").textValue()).isEqualTo(cell(row, "level"));
            softly.assertThat(honour.path("body").textValue()).isEqualTo(row.get("body"));
        }
        softly.assertAll();
        assertThat(honours).hasSize(HONOURS).hasSameSizeAs(rows);
        assertThat(Gateway.all("/api/v1/honours?body=GD-HY-DY&level=provincial&year=2024"))
                .singleElement()
                .satisfies(honour ->
                        assertThat(honour.at("/recipient/name/zh").textValue()).isEqualTo("东源县总工会"));
    }

    @Test
    void every_plan_year_of_mutual_aid_is_there_with_its_terms() {
        Map<String, JsonNode> planYears = byCode(Gateway.all("/api/v1/mutual-aid/plan-years"));
        SoftAssertions softly = new SoftAssertions();
        for (CSVRecord row : SeedTable.rows("relief/plan-years.csv")) {
            JsonNode planYear = planYears.get(row.get("plan_year"));
            softly.assertThat(planYear.path("body").textValue()).isEqualTo(row.get("body"));
            softly.assertThat(planYear.path("year").asText()).isEqualTo(row.get("year"));
            softly.assertThat(planYear.at("/premium/amount").textValue()).isEqualTo(row.get("premium_cny"));
            softly.assertThat(planYear.at("/ceiling/amount").textValue()).isEqualTo(row.get("ceiling_cny"));
            softly.assertThat(planYear.path("note").textValue()).contains("assumed");
        }
        softly.assertAll();
    }

    private static List<String> column(String file, String name) {
        return SeedTable.rows(file).stream().map(row -> row.get(name)).toList();
    }

    private static Map<String, JsonNode> byCode(List<JsonNode> items) {
        return items.stream().collect(Collectors.toMap(item -> item.path("code").textValue(), Function.identity()));
    }

    private static Map<String, JsonNode> byExternalKey(List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.at("/externalId/system").asText().equals("newspaper-reading"))
                .collect(Collectors.toMap(item -> item.at("/externalId/key").textValue(), Function.identity()));
    }
}
