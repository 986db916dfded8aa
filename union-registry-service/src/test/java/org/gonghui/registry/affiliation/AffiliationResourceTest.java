package org.gonghui.registry.affiliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AffiliationResourceTest {

    private static final String AFFILIATIONS = "/api/v1/affiliations";

    @Test
    void the_same_affiliation_is_recorded_once() {
        String superior = Registry.root();
        String body = Registry.root();
        Response first = post(body, superior, "guidance", null, null);
        Response second = post(body, superior, "guidance", null, null);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_second_primary_superior_over_the_same_days_is_refused() {
        String body = Registry.body(Registry.root());
        post(body, Registry.root(), "primary", "2024-01-01", null)
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/superior"))
                .body("errors.code", hasItem("second_primary"));
    }

    @Test
    void a_body_may_move_once_its_old_affiliation_has_ended() {
        String from = Registry.root();
        String to = Registry.root();
        String body = Registry.body(from);
        Response old = anonymous().queryParam("body", body).get(AFFILIATIONS);
        String id = old.path("items[0].id");
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"validTo\":\"2024-07-01\"}")
                .patch(AFFILIATIONS + "/{id}", id)
                .then()
                .statusCode(200);
        post(body, to, "primary", "2024-07-01", null).then().statusCode(201);

        anonymous()
                .queryParam("asOf", "2024-06-30")
                .get("/api/v1/bodies/{code}", body)
                .then()
                .body("superior", equalTo(from));
        anonymous()
                .queryParam("asOf", "2024-07-01")
                .get("/api/v1/bodies/{code}", body)
                .then()
                .body("superior", equalTo(to));
        anonymous().get("/api/v1/bodies/{code}", body).then().body("version", equalTo(1));
    }

    @Test
    void a_body_cannot_stand_under_its_own_descendant() {
        String root = Registry.root();
        String child = Registry.body(root);
        String grandchild = Registry.body(child);
        post(root, grandchild, "primary", null, null)
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("cycle"))
                .body("errors.pointer", hasItem("/superior"));
    }

    @Test
    void a_circle_that_holds_on_no_day_is_none() {
        String one = Registry.root();
        String other = Registry.root();
        post(one, other, "primary", null, "2020-01-01").then().statusCode(201);
        post(other, one, "primary", "2020-01-01", null).then().statusCode(201);
        post(other, one, "primary", "2019-12-31", "2020-01-01").then().statusCode(409);
    }

    @Test
    void two_writers_cannot_close_a_circle_together() {
        for (int round = 0; round < 10; round++) {
            String one = Registry.root();
            String other = Registry.root();
            List<Integer> statuses = Race.run(List.<Callable<Integer>>of(
                    () -> post(one, other, "primary", null, null).statusCode(),
                    () -> post(other, one, "primary", null, null).statusCode()));
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void only_the_end_and_the_remarks_change() {
        String body = Registry.body(Registry.root());
        String id = anonymous().queryParam("body", body).get(AFFILIATIONS).path("items[0].id");
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"superior\":\"OTHER\"}")
                .patch(AFFILIATIONS + "/{id}", id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("immutable"));
    }

    private static Response post(String body, String superior, String kind, String from, String to) {
        return as("admin")
                .body(
                        """
                        {"body":"%s","superior":"%s","kind":"%s","validFrom":%s,"validTo":%s}
                        """
                                .formatted(body, superior, kind, quote(from), quote(to)))
                .post(AFFILIATIONS);
    }

    private static String quote(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
