package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.Gateway.anonymous;
import static org.gonghui.system.Gateway.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stations and activities, written and read through the gateway. */
@ExtendWith(LocalStack.class)
class ProgrammeIT {

    @Test
    void a_station_is_created_read_listed_and_edited() {
        Response created = as("officer", "GD-HZ")
                .body(
                        """
                        {"kind":"rest_station","name":{"zh":"测试驿站","en":"Test station"},"host":"GD-HZ",
                         "location":{"lon":114.42,"lat":23.11,"crs":"wgs84"},"openingHours":"Mo-Su 08:00-20:00",
                         "facilities":["drinking_water","wifi"],"level":"municipal"}
                        """)
                .post("/api/v1/stations");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo("/api/v1/stations/" + id);
        Response read = anonymous().get(created.header("Location"));
        assertThat(read.asString()).isEqualTo(created.asString());
        anonymous().get("/api/v1/stations?host=GD-HZ").then().statusCode(200).body("items.id", hasItem(id));
        as("officer", "GD-HZ")
                .contentType("application/merge-patch+json")
                .header("If-Match", read.header("ETag"))
                .body("{\"capacity\":20}")
                .patch("/api/v1/stations/{id}", id)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(20))
                .body("version", equalTo(2));
    }

    @Test
    void an_activity_is_created_read_listed_and_edited() {
        Response created = as("officer", "GD-ZQ")
                .body(
                        """
                        {"kind":"lecture","name":{"zh":"测试宣讲","en":"Test lecture"},"organiser":"GD-ZQ-GN",
                         "period":{"from":"2024-05-01","to":"2024-05-01"},"sessions":1,"people":40}
                        """)
                .post("/api/v1/activities");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.path("id");
        anonymous().get("/api/v1/activities/{id}", id).then().statusCode(200).body("people", equalTo(40));
        anonymous()
                .get("/api/v1/activities?organiser=GD-ZQ-GN&year=2024")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as("officer", "GD-ZQ")
                .contentType("application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body("{\"people\":41}")
                .patch("/api/v1/activities/{id}", id)
                .then()
                .statusCode(200)
                .body("people", equalTo(41));
    }

    @Test
    void an_officer_of_another_subtree_may_not_write() {
        as("officer", "GD-HZ")
                .body(
                        """
                        {"kind":"lecture","name":{"zh":"测试"},"organiser":"GD-ZQ-GN",
                         "period":{"from":"2024-05-01","to":"2024-05-01"},"sessions":1}
                        """)
                .post("/api/v1/activities")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-scope"));
    }

    @Test
    void a_body_recorded_a_moment_ago_is_known_to_the_other_services() {
        as("admin")
                .body(
                        """
                        {"code":"SYSTEMTEST","name":{"zh":"系统测试工会"},"type":"enterprise_union","level":"grassroots"}
                        """)
                .post("/api/v1/bodies")
                .then()
                .statusCode(201);
        as("officer", "SYSTEMTEST")
                .body(
                        """
                        {"kind":"rest_station","name":{"zh":"系统测试驿站"},"host":"SYSTEMTEST",
                         "facilities":[],"level":"grassroots"}
                        """)
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
    }
}
