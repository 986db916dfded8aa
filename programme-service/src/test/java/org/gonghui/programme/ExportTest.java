package org.gonghui.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.scheme.Schemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExportTest {

    @BeforeEach
    void theFederationStands() {
        Federation.stands();
    }

    @ParameterizedTest
    @CsvSource({
        "stations, station, StationRequest",
        "activities, activity, ActivityRequest",
        "group-relief, group_relief, GroupReliefRequest"
    })
    void a_line_is_what_is_read_and_the_feed_goes_on_after_the_last(
            String collection, String resource, String example) {
        String recorded = record(collection, example);
        Response export = partner().get("/api/v1/" + collection + "/export");
        export.then().statusCode(200).contentType("application/x-ndjson");
        String later = record(collection, example);

        assertThat(export.asString().lines().toList())
                .contains(Calls.anyone()
                        .get("/api/v1/" + collection + "/{id}", recorded)
                        .asString())
                .noneMatch(line -> line.contains(later))
                .isSorted();
        partner()
                .queryParam("resource", resource)
                .queryParam("cursor", export.header("Feed-Cursor"))
                .get("/api/v1/changes")
                .then()
                .body("items.key", equalTo(List.of(later)));
    }

    @Test
    void schemes_and_rounds_are_exported_as_they_are_read() {
        String scheme = Schemes.scheme("GD-HY", "2024-01-01", Schemes.example("ReliefRule"));
        String round = Schemes.round(scheme, "GD-HY-DY", "2024-03");

        assertThat(lines("relief/schemes")).contains(read("relief/schemes", scheme));
        assertThat(lines("relief/rounds")).contains(read("relief/rounds", round));
    }

    @Test
    void it_is_for_partners() {
        Calls.anyone().get("/api/v1/stations/export").then().statusCode(401);
        Calls.officerOf("GD").get("/api/v1/activities/export").then().statusCode(403);
    }

    private static List<String> lines(String collection) {
        return partner()
                .get("/api/v1/" + collection + "/export")
                .asString()
                .lines()
                .toList();
    }

    private static String read(String collection, String key) {
        return Calls.anyone().get("/api/v1/" + collection + "/{key}", key).asString();
    }

    private static RequestSpecification partner() {
        return Calls.anyone().auth().oauth2(Tokens.of(Roles.PARTNER));
    }

    private static String record(String collection, String example) {
        return Calls.admin()
                .body(Calls.example(example).toString())
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
