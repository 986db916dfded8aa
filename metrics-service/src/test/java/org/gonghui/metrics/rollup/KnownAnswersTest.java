package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.SeedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of the five documents, as the seeds hold them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KnownAnswersTest {

    private static Map<String, Response> loaded = Map.of();

    @BeforeEach
    void loadOnce() {
        loaded = SeedData.once();
    }

    @Test
    void every_row_is_recorded_and_a_second_load_changes_nothing() {
        assertThat(loaded).hasSize(SeedData.rows("figures.csv").size());
        assertThat(loaded.values())
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201));
        Map<String, Response> again = SeedData.load();
        assertThat(again).allSatisfy((row, answer) -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).isEqualTo(loaded.get(row).asString());
        });
    }

    @Test
    void recuperation_of_2024_is_what_one_city_says_at_least() {
        ask("metric=recuperation_participants&body=GD&year=2024&missing=true")
                .body("reported", nullValue())
                .body("rolledUp.value", equalTo(80_000))
                .body("rolledUp.lower", equalTo(80_000))
                .body("rolledUp.upper", nullValue())
                .body("value", equalTo(80_000))
                .body("valueBasis", equalTo("rolledUp"))
                .body("coverage.expected", equalTo(19))
                .body("coverage.counted", equalTo(2))
                .body("notCounted.size()", equalTo(17));
    }

    @Test
    void recuperation_of_2023_is_not_known_because_the_claim_ends_in_november() {
        String f031 = loaded.get("F031").path("id");
        ask("metric=recuperation_participants&body=GD&year=2023&explain=true")
                .body("value", nullValue())
                .body("valueBasis", nullValue())
                .body("skipped.find { it.figure == '%s' }.reason".formatted(f031), equalTo("other_span"));
    }

    @Test
    void with_families_counted_in_there_is_still_no_claim_for_the_year() {
        ask("metric=recuperation_participants&body=GD&year=2023&breakdown=participants:workers_and_family")
                .body("value", nullValue());
    }

    @Test
    void stations_of_2023_are_the_provinces_claim_and_of_2025_one_citys() {
        ask("metric=stations_total&body=GD&year=2023")
                .body("reported.value", equalTo(6_980))
                .body("value", equalTo(6_980))
                .body("valueBasis", equalTo("reported"));
        ask("metric=stations_total&body=GD&year=2025")
                .body("reported", nullValue())
                .body("rolledUp.value", equalTo(127));
    }

    @Test
    void a_restatement_is_not_added() {
        String f035 = loaded.get("F035").path("id");
        ask("metric=lectures_held&body=GD&year=2023&explain=true")
                .body("reported", nullValue())
                .body("rolledUp.value", equalTo(217))
                .body("value", equalTo(217))
                .body("skipped.find { it.figure == '%s' }.reason".formatted(f035), equalTo("restatement"))
                .body("contributions.own.value", equalTo(217));
    }

    @Test
    void relief_money_of_a_year_and_of_five_years() {
        ask("metric=relief_money_paid&body=GD&year=2024").body("rolledUp", equalTo(amount(9_500_000, 9_500_000, null)));
        ask("metric=relief_money_paid&body=GD&from=2020&to=2024")
                .body("period.kind", equalTo("five_year"))
                .body("rolledUp", equalTo(amount(30_000_000, 0, 30_000_000)));
    }

    @Test
    void a_yearly_rate_of_three_years_is_a_figure_of_each() {
        for (int year = 2022; year <= 2024; year++) {
            ask("metric=consumption_support_amount_per_year&body=GD-ORG-AFFAIRS&year=" + year)
                    .body("rolledUp", equalTo(amount(1_000_000, 1_000_000, null)));
        }
        ask("metric=consumption_support_amount_per_year&body=GD-ORG-AFFAIRS&from=2022&to=2024")
                .body("value", nullValue());
    }

    @Test
    void people_with_whom_families_are_counted_are_never_added_to_workers() {
        for (String row : List.of("F021", "F031", "F154")) {
            assertThat(loaded.get(row).<String>path("breakdown.participants")).isEqualTo("workers_and_family");
        }
        ask("metric=recuperation_participants&body=GD-HY&from=2020&to=2024").body("value", nullValue());
        ask("metric=recuperation_participants&body=GD-HY&from=2020&to=2024&breakdown=participants:workers_and_family")
                .body("reported.value", equalTo(5_689));
        ask("metric=recuperation_participants&body=GD&year=2024&breakdown=participants:workers_and_family")
                .body("value", nullValue());
    }

    private static Map<String, Object> amount(Integer value, Integer lower, Integer upper) {
        return JsonPath.from("{\"value\":%d,\"lower\":%d,\"upper\":%d}".formatted(value, lower, upper))
                .getMap("");
    }

    private static ValidatableResponse ask(String query) {
        return anonymous().get("/api/v1/roll-ups?" + query).then().statusCode(200);
    }
}
