package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.correct;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.foundedOn;
import static org.gonghui.registry.lifecycle.Events.post;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.gonghui.registry.lifecycle.Events.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HistoryTest {

    @Test
    void the_whole_life_is_told_by_date() {
        String code = foundedOn("2021-11-20", Registry.root());
        String guide = Registry.root();
        post(
                        "/api/v1/affiliations",
                        "{\"body\":\"" + code + "\",\"superior\":\"" + guide
                                + "\",\"kind\":\"guidance\",\"validFrom\":\"2022-01-01\"}")
                .then()
                .statusCode(201);
        rename(code, "2023-01-01", "新名").then().statusCode(201);
        String to = Registry.root();
        transfer(code, "2023-06-01", to).then().statusCode(201);
        dissolve(code, DAY, null).then().statusCode(201);

        history(code)
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "affiliated",
                                "founded",
                                "affiliated",
                                "event",
                                "name_ended",
                                "affiliated",
                                "event",
                                "event",
                                "dissolved"))
                .body(
                        "items.date",
                        contains(
                                null,
                                "2021-11-20",
                                "2022-01-01",
                                "2023-01-01",
                                "2023-01-01",
                                "2023-06-01",
                                "2023-06-01",
                                DAY,
                                DAY))
                .body("items[0].affiliation.validTo", equalTo("2023-06-01"))
                .body("items[2].affiliation.validTo", equalTo(DAY))
                .body("items[3].event.kind", equalTo("rename"))
                .body("items[3].roles", contains("subject"))
                .body("items[4].formerName.name.zh", equalTo(code + "工会"))
                .body("items[7].event.kind", equalTo("dissolve"));
        history(to).then().body("items.roles[0]", contains("superior"));
    }

    @Test
    void a_child_that_was_moved_along_has_the_event_in_its_life() {
        String root = Registry.root();
        String body = Registry.body(root);
        String child = Registry.body(body);
        dissolve(body, DAY, root).then().statusCode(201);
        history(child).then().body("items.findAll { it.kind == 'event' }.roles[0]", contains("child"));
    }

    @Test
    void a_correction_stands_beside_what_it_corrects() {
        String code = Registry.root();
        Response mistake = rename(code, DAY, "新名");
        correct(mistake);
        String id = mistake.path("event.id");

        history(code)
                .then()
                .body("items.event.kind", contains("rename", "correction"))
                .body("items[0].corrected", equalTo(null))
                .body("items[0].event.correctedBy", equalTo(history(code).path("items[1].event.id")))
                .body("items[1].corrected.id", equalTo(id))
                .body("items[1].event.corrects", equalTo(id));
    }

    @Test
    void pages_tell_the_same_life() {
        String code = foundedOn("2021-11-20", Registry.root());
        rename(code, "2023-01-01", "一").then().statusCode(201);
        rename(code, "2023-06-01", "二").then().statusCode(201);
        List<Object> whole = history(code).path("items");
        List<Object> told = new ArrayList<>();
        String token = null;
        do {
            Response page = anonymous()
                    .queryParams(token == null ? Map.of() : Map.of("pageToken", token))
                    .queryParam("pageSize", 1)
                    .get("/api/v1/bodies/{code}/history", code);
            told.addAll(page.path("items"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(told).isEqualTo(whole).hasSize(6);
    }

    @Test
    void a_made_up_token_and_an_unknown_body_are_refused() {
        history("NOBODY").then().statusCode(404);
        anonymous()
                .queryParam("pageToken", "bm9uc2Vuc2U")
                .get("/api/v1/bodies/{code}/history", Registry.root())
                .then()
                .statusCode(400);
    }

    private static Response history(String code) {
        return anonymous().get("/api/v1/bodies/{code}/history", code);
    }
}
