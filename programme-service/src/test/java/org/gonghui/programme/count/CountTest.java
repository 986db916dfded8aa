package org.gonghui.programme.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CountTest {

    private static final String COUNTS = "/api/v1/programme-counts";

    /** MOVED stands under COUNT until the end of June 2024, then under OTHER. */
    @BeforeEach
    void records() {
        RegistryCopyFixture.body("COUNT", "municipal_federation", null);
        RegistryCopyFixture.body("OTHER", "municipal_federation", null);
        RegistryCopyFixture.body("COUNT-A", "county_federation", "COUNT");
        RegistryCopyFixture.body("COUNT-A-B", "town_federation", "COUNT-A");
        RegistryCopyFixture.body("MOVED", "county_federation", null);
        RegistryCopyFixture.affiliation("MOVED", "COUNT", null, LocalDate.of(2024, 7, 1));
        RegistryCopyFixture.affiliation("MOVED", "OTHER", LocalDate.of(2024, 7, 1), null);
        station("COUNT", "rest_station", "2022-01-01", null);
        station("COUNT-A", "rest_station", null, "2024-12-31");
        station("COUNT-A-B", "driver_home", "2024-12-31", "2025-01-01");
        activity("COUNT", "2024-12-31", "2025-01-31", 10, null, "100.50");
        activity("COUNT-A-B", "2024-01-01", "2024-01-01", null, 30, "0.50");
        activity("COUNT-A", "2023-12-31", "2024-12-30", 1000, null, null);
        activity("MOVED", "2024-02-01", "2024-02-01", 7, 8, null);
    }

    @Test
    void a_year_of_a_subtree_is_counted_from_its_records() {
        assertThat(counts("body=COUNT&year=2024"))
                .isEqualTo(
                        object(
                                """
                                {"body": "COUNT", "year": 2024, "coverage": "subtree",
                                 "stations": {"total": 2, "byKind": {"driver_home": 1, "rest_station": 1}},
                                 "activities": {"total": 2, "byKind": {"tree_planting": 2}},
                                 "sessions": 4, "people": 10, "personTimes": 30,
                                 "money": {"amount": "101.00", "currency": "CNY"}, "asOf": "2024-12-31"}"""));
    }

    @Test
    void a_body_alone_is_counted_without_those_below() {
        assertThat(counts("body=COUNT-A&year=2024&coverage=own"))
                .isEqualTo(
                        object(
                                """
                                {"body": "COUNT-A", "year": 2024, "coverage": "own",
                                 "stations": {"total": 0, "byKind": {}}, "activities": {"total": 0, "byKind": {}},
                                 "sessions": 0, "people": null, "personTimes": null, "money": null,
                                 "asOf": "2024-12-31"}"""));
    }

    @ParameterizedTest
    @CsvSource({"COUNT, 2023, 1", "COUNT, 2024, 2", "OTHER, 2024, 1", "OTHER, 2023, 0", "COUNT-A-B, 2024, 1"})
    void a_body_counts_where_it_stands_at_the_end_of_the_year(String body, int year, int activities) {
        anyone().get(COUNTS + "?body=" + body + "&year=" + year)
                .then()
                .statusCode(200)
                .body("activities.total", equalTo(activities));
    }

    @Test
    void the_current_year_is_counted_as_of_today() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        anyone().get(COUNTS + "?body=COUNT&year=" + today.getYear())
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today.toString()), "stations.total", equalTo(1));
        anyone().get(COUNTS + "?body=COUNT&year=" + (today.getYear() + 1))
                .then()
                .statusCode(400);
    }

    @Test
    void an_unknown_body_is_not_found_and_a_question_left_open_is_refused() {
        anyone().get(COUNTS + "?body=NOBODY&year=2024").then().statusCode(404);
        anyone().get(COUNTS + "?body=COUNT").then().statusCode(400);
        anyone().get(COUNTS + "?year=2024").then().statusCode(400);
        anyone().get(COUNTS + "?body=COUNT&year=2024&coverage=all").then().statusCode(400);
        anyone().get(COUNTS + "?body=COUNT&year=soon").then().statusCode(400);
    }

    private static ObjectNode counts(String query) {
        return object(anyone().get(COUNTS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void station(String host, String kind, String builtOn, String closedOn) {
        ObjectNode request = example("StationRequest").put("host", host).put("kind", kind);
        request.put("builtOn", builtOn).put("closedOn", closedOn);
        record("/api/v1/stations", request, host + kind);
    }

    private static void activity(
            String organiser, String from, String to, Integer people, Integer personTimes, String yuan) {
        ObjectNode request =
                example("ActivityRequest").put("organiser", organiser).put("sessions", 2);
        request.putObject("period").put("from", from).put("to", to);
        request.put("people", people).put("personTimes", personTimes).putNull("money");
        if (yuan != null) {
            request.putObject("money").put("amount", yuan).put("currency", "CNY");
        }
        record("/api/v1/activities", request, organiser + from);
    }

    private static void record(String collection, ObjectNode request, String key) {
        request.putObject("externalId").put("system", "count-test").put("key", key);
        admin().body(request.toString()).post(collection).then().statusCode(oneOf(200, 201));
    }
}
