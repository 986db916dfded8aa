package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.foundedOn;
import static org.gonghui.registry.lifecycle.Events.post;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.recordsOf;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.gonghui.registry.lifecycle.Events.superiorOn;
import static org.gonghui.registry.lifecycle.Events.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DissolveTest {

    @Test
    void a_body_ends_with_its_affiliations_and_its_children_go_to_another() {
        String root = Registry.root();
        String body = Registry.body(root);
        String heir = Registry.body(root);
        String child = Registry.body(body);
        String guided = Registry.root();
        guide(guided, body).then().statusCode(201);
        dissolve(body, DAY, heir)
                .then()
                .statusCode(201)
                .body("changes.resource", hasItems("affiliation", "body"))
                .body("event.bodies.role", contains("subject", "superior", "former_superior"));

        read(body).then().body("status", equalTo("dissolved")).body("dissolvedOn", equalTo(DAY));
        assertThat(superiorOn(child, "2024-04-30")).isEqualTo(body);
        assertThat(superiorOn(child, DAY)).isEqualTo(heir);
        assertThat(read(body).<String>path("superior")).isNull();
        assertThat(read(guided).<List<?>>path("otherSuperiors")).isEmpty();
        anonymous()
                .queryParam("asOf", DAY)
                .get("/api/v1/bodies/{code}", body)
                .then()
                .statusCode(404);
        anonymous()
                .queryParam("asOf", DAY)
                .get("/api/v1/bodies/{code}/descendants", root)
                .then()
                .body("items.code", org.hamcrest.Matchers.containsInAnyOrder(heir, child));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/{code}/children",
                "/{code}/siblings",
                "/{code}/ancestors",
                "/{code}/descendants",
                "/{code}/subtree-counts",
                "/tree?root={code}"
            })
    void a_body_that_is_no_more_stands_nowhere_in_the_tree(String question) {
        String body = Registry.body(Registry.root());
        dissolve(body, DAY, null).then().statusCode(201);
        anonymous().get("/api/v1/bodies" + question, body).then().statusCode(404);
        String before = (question.contains("?") ? "&" : "?") + "asOf=2024-04-30";
        anonymous().get("/api/v1/bodies" + question + before, body).then().statusCode(200);
    }

    @Test
    void living_children_must_go_somewhere() {
        String body = Registry.body(Registry.root());
        String child = Registry.body(body);
        String below = Registry.body(child);
        String before = recordsOf(body, child);
        dissolve(body, DAY, null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/childrenTo"))
                .body("errors.code", contains("has_children"))
                .body("errors[0].detail", containsString(child));
        dissolve(body, DAY, below).then().statusCode(409).body("errors.code", contains("cycle"));
        dissolve(body, DAY, "NOBODY").then().statusCode(422).body("errors.code", contains("unknown_body"));
        assertThat(recordsOf(body, child)).isEqualTo(before);
    }

    @Test
    void what_is_recorded_of_later_days_stands_against_it() {
        String renamed = Registry.root();
        String event = rename(renamed, "2024-06-01", "新名").path("event.id");
        dissolve(renamed, DAY, null)
                .then()
                .statusCode(409)
                .body("errors.code", contains("later_event"))
                .body("errors[0].detail", containsString(event));

        String moved = Registry.body(Registry.root());
        String affiliation = transfer(moved, "2024-06-01", Registry.root()).path("changes[1].key");
        dissolve(moved, DAY, null).then().statusCode(409).body("errors.detail", hasItem(containsString(affiliation)));

        String left = Registry.root();
        String child = Registry.body(left);
        transfer(child, "2024-06-01", Registry.root()).then().statusCode(201);
        dissolve(left, DAY, Registry.root()).then().statusCode(409).body("errors.code", hasItem("later_event"));

        String parent = Registry.root();
        foundedOn("2024-06-01", parent);
        dissolve(parent, DAY, Registry.root()).then().statusCode(409).body("errors.code", hasItem("later_event"));
    }

    @Test
    void a_body_ends_once_and_after_its_founding() {
        String body = foundedOn("2021-11-20", null);
        dissolve(body, "2021-11-20", null).then().statusCode(409).body("errors.code", contains("before_founding"));
        dissolve(body, DAY, null).then().statusCode(201);
        dissolve(body, DAY, null).then().statusCode(409).body("errors.code", contains("after_dissolution"));
        dissolve(body, "2023-01-01", null).then().statusCode(409).body("errors.code", hasItem("later_event"));
    }

    @Test
    void nobody_comes_under_a_dissolved_body() {
        String body = Registry.root();
        dissolve(body, DAY, null).then().statusCode(201);
        post("/api/v1/bodies", Registry.bodyJson(Registry.newCode(), body))
                .then()
                .statusCode(409)
                .body("errors.code", contains("after_dissolution"));
        guide(Registry.root(), body).then().statusCode(409).body("errors.code", contains("after_dissolution"));
    }

    @Test
    void a_plain_edit_leaves_no_orphans() {
        String parent = Registry.root();
        String child = Registry.body(parent);
        editEnd(parent).then().statusCode(409).body("errors.code", contains("has_children"));
        editEnd(child).then().statusCode(200).body("status", equalTo("dissolved"));
        editEnd(parent).then().statusCode(200);
    }

    @Test
    void a_body_that_is_recorded_with_its_end_stands_under_its_superior_until_then() {
        String code = Registry.newCode();
        String json = Registry.bodyJson(code, Registry.root())
                .replace("\"superior\"", "\"dissolvedOn\":\"2024-05-01\",\"superior\"");
        post("/api/v1/bodies", json).then().statusCode(201);
        anonymous()
                .queryParam("body", code)
                .get("/api/v1/affiliations")
                .then()
                .body("items.validTo", contains("2024-05-01"));
    }

    private static Response editEnd(String code) {
        return as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", read(code).header("ETag"))
                .body("{\"dissolvedOn\":\"2024-05-01\"}")
                .patch("/api/v1/bodies/{code}", code);
    }

    private static Response guide(String body, String superior) {
        return post(
                "/api/v1/affiliations",
                "{\"body\":\"" + body + "\",\"superior\":\"" + superior + "\",\"kind\":\"guidance\"}");
    }
}
