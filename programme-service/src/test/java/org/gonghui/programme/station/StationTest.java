package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StationTest {

    private static final String STATIONS = "/api/v1/stations";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void a_station_reads_as_it_was_written() {
        ObjectNode request = example("StationRequest");
        Response created = officerOf("GD-GZ").body(request.toString()).post(STATIONS);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        ObjectNode read = object(anyone().get(created.header("Location")).asString());
        assertThat(read).isEqualTo(object(created.asString()));
        assertThat(created.header("Location"))
                .endsWith(STATIONS + "/" + read.remove("id").asText());
        assertThat(read.remove("version").asInt()).isEqualTo(1);
        assertThat(read.remove("updatedAt").asText()).endsWith("Z");
        assertThat(read).isEqualTo(request);
    }

    @Test
    void a_request_with_no_more_than_needed_leaves_the_rest_open() {
        String id = admin().body(
                        """
                        {"kind": "other", "name": {"zh": "最小"}, "host": "GD-HZ", "level": "municipal"}""")
                .post(STATIONS)
                .then()
                .statusCode(201)
                .body("facilities", equalTo(java.util.List.of()), "location", nullValue(), "name.en", nullValue())
                .extract()
                .path("id");
        edit("\"1\"", "{}").patch(STATIONS + "/" + id).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void the_same_request_again_changes_nothing() {
        String request = example("StationRequest").toString();
        Response first = admin().body(request).post(STATIONS);
        Response again = admin().body(request).post(STATIONS);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void another_station_under_a_taken_external_id_is_refused_with_the_address_of_the_first() {
        ObjectNode request = example("StationRequest");
        String location = admin().body(request.toString()).post(STATIONS).path("id");
        admin().body(request.put("capacity", 13).toString())
                .post(STATIONS)
                .then()
                .statusCode(409)
                .header("Location", org.hamcrest.Matchers.endsWith(STATIONS + "/" + location))
                .body("type", org.hamcrest.Matchers.endsWith("/already-exists"));
    }

    @Test
    void an_edit_changes_what_it_names_and_counts_the_version() {
        String path = STATIONS + "/" + create(example("StationRequest"));
        edit("\"1\"", "{\"capacity\":15,\"funding\":null,\"facilities\":[\"wifi\",\"toilet\"]}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("capacity", equalTo(15))
                .body("funding", nullValue())
                .body("facilities", equalTo(java.util.List.of("toilet", "wifi")))
                .body("openingHours", equalTo("Mo-Su 08:00-20:00"));
        edit("\"1\"", "{\"capacity\":16}").patch(path).then().statusCode(412);
        admin().contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
    }

    @Test
    void an_edit_that_changes_nothing_keeps_the_version() {
        String path = STATIONS + "/" + create(example("StationRequest"));
        edit("\"1\"", "{\"capacity\":12}").patch(path).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void the_external_id_never_changes() {
        String path = STATIONS + "/" + create(example("StationRequest"));
        edit("\"1\"", "{\"externalId\":{\"key\":\"another\"}}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/externalId"));
        edit("\"1\"", "{\"externalId\":null}").patch(path).then().statusCode(422);
    }

    @Test
    void an_unchanged_station_need_not_be_sent_again() {
        String path = STATIONS + "/" + create(example("StationRequest"));
        anyone().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
        anyone().get(STATIONS + "/01936a2e-7c00-7000-8000-00000000ffff").then().statusCode(404);
        anyone().get(STATIONS + "/12").then().statusCode(400);
    }

    private static String create(ObjectNode request) {
        return admin().body(request.toString())
                .post(STATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
