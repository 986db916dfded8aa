package org.gonghui.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordKeepingTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @ParameterizedTest
    @CsvSource({"station, stations, StationRequest", "activity, activities, ActivityRequest"})
    void each_change_has_its_entry_in_the_audit_trail_and_a_refused_one_has_none(
            String resource, String collection, String schema) {
        String id = create(collection, schema);
        String path = "/api/v1/" + collection + "/" + id;
        edit("\"1\"", "{\"note\":\"changed\"}").patch(path).then().statusCode(200);
        edit("\"2\"", "{\"note\":\"changed\"}").patch(path).then().statusCode(200);
        edit("\"2\"", "{\"kind\":\"castle\"}").patch(path).then().statusCode(422);
        admin().get("/api/v1/audit?resource=" + resource + "&key=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "update"))
                .body("items.version", contains(1, 2))
                .body("items.actor", contains("tester", "tester"))
                .body("items[1].before.note", equalTo("invented sample"))
                .body("items[1].after.note", equalTo("changed"));
    }

    @Test
    void the_feed_tells_of_stations_and_activities() {
        String station = create("stations", "StationRequest");
        String activity = create("activities", "ActivityRequest");
        var changes =
                admin().get("/api/v1/changes?limit=1000").then().statusCode(200).extract();
        assertThat(changes.<String>path("items.find { it.key == '" + station + "' }.resource"))
                .isEqualTo("station");
        assertThat(changes.<String>path("items.find { it.key == '" + activity + "' }.data.organiser"))
                .isEqualTo("GD-HY");
        anyone().get("/api/v1/changes").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "ALTER TABLE station DROP CONSTRAINT station_lon"
            })
    void the_service_itself_cannot_rewrite_what_happened(String statement) throws SQLException {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "station | lon = 200, lat = 0 | station_lon",
                "station | lon = NULL, lat = 1 | station_point",
                "station | kind = 'CASTLE' | station_kind",
                "station | funding = -1 | station_funding",
                "station | facilities = '{SAUNA}' | station_facilities",
                "station | built_on = '2024-01-02', closed_on = '2024-01-01' | station_closed_after_built",
                "activity | period_to = period_from - 1 | activity_period",
                "activity | people = 2, person_times = 1 | activity_person_times",
                "activity | quantity = 1, quantity_unit = NULL | activity_quantity_whole"
            })
    void the_database_refuses_what_must_never_be(String table, String change, String constraint) {
        create("stations", "StationRequest");
        create("activities", "ActivityRequest");
        assertThatThrownBy(() -> run("UPDATE " + table + " SET " + change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"" + constraint + "\"");
    }

    private static String create(String collection, String schema) {
        return admin().body(example(schema).toString())
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
