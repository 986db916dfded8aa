package org.gonghui.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.SeedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reads made of roll-ups, on the figures of the five documents. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SeedReadsTest {

    @BeforeEach
    void loadOnce() {
        SeedData.once();
    }

    @Test
    void recuperation_is_known_of_one_year_only_and_compared_with_none() {
        ask("series?metric=recuperation_participants&body=GD&from=2022&to=2025")
                .body("points.reading.value", equalTo(Arrays.asList(null, null, 80_000, null)))
                .body("points[2].reading.bounds.lower", equalTo(80_000))
                .body(
                        "points.change.notComparable",
                        equalTo(Arrays.asList("missing_year", "missing_year", "missing_year")));
    }

    @Test
    void a_claim_of_the_province_is_not_compared_with_the_stations_of_one_city() {
        ask("series?metric=stations_total&body=GD&from=2023&to=2025")
                .body("points.reading.value", equalTo(Arrays.asList(6_980, null, 127)))
                .body("points.reading.valueBasis", equalTo(Arrays.asList("reported", null, "rolledUp")));
    }

    @Test
    void of_the_cities_one_has_stations_and_the_others_are_silent() {
        ask("rankings?metric=stations_total&body=GD&year=2025")
                .body("ranked", equalTo(1))
                .body("items[0].rank", equalTo(1))
                .body("items[0].body.code", equalTo("GD-HY"))
                .body("items[0].reading.value", equalTo(127))
                .body("items[1].reading.missing", equalTo("not_reported"));
    }

    @Test
    void relief_money_of_the_province_is_what_its_organs_say() {
        ask("shares?metric=relief_money_paid&body=GD&year=2024")
                .body("fit", equalTo("sum_of_parts"))
                .body("exact", equalTo(false))
                .body("parts.body.code", equalTo(List.of("GD-ORG")))
                .body("silent.size()", equalTo(4));
    }

    @Test
    void a_yearly_report_and_a_comparison_say_what_the_roll_ups_say() {
        List<String> codes =
                ask("bodies/GD/yearly-report?year=2023").extract().path("areas.metrics.metric.code.flatten()");
        assertThat(codes).contains("stations_total", "lectures_held").doesNotContain("congress_edition");
        for (String code : codes) {
            ask("comparisons?bodies=GD&metrics=" + code + "&year=2023");
        }
        ask("comparisons?bodies=GD,GD-HY&metrics=lectures_held,stations_total&year=2023")
                .body("items.reading.value", equalTo(Arrays.asList(217, 6_980, null, null)));
    }

    private static ValidatableResponse ask(String query) {
        return anonymous().get("/api/v1/" + query).then().statusCode(200);
    }
}
