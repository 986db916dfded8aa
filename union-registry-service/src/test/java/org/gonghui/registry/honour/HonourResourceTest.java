package org.gonghui.registry.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HonourResourceTest {

    private static final String HONOURS = "/api/v1/honours";
    private static final int CALLERS = 16;

    private String body;

    @BeforeEach
    void aBody() {
        body = Registry.root();
    }

    @Test
    void honours_are_found_by_body_level_and_year() {
        Response created = post(honour("H-" + body, 2024));
        assertThat(created.statusCode()).isEqualTo(201);
        post(honour("H2-" + body, 2023)).then().statusCode(201);

        anonymous()
                .queryParam("body", body)
                .queryParam("level", "national")
                .queryParam("year", 2024)
                .get(HONOURS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(created.path("id")));
        assertThat(anonymous().get(created.header("Location")).asString()).isEqualTo(created.asString());
    }

    @Test
    void the_same_honour_again_changes_nothing_and_another_content_is_a_conflict() {
        Response first = post(honour("H-" + body, 2024));
        post(honour("H-" + body, 2024)).then().statusCode(200).body("id", equalTo(first.path("id")));
        post(honour("H-" + body, 2023)).then().statusCode(409).body("errors.pointer", hasItem("/externalId"));
    }

    @Test
    void many_callers_record_one_honour_once() {
        Callable<Integer> caller = () -> post(honour("H-" + body, 2024)).statusCode();
        List<Integer> statuses = Race.run(Collections.nCopies(CALLERS, caller));

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(200, 201);
        anonymous().queryParam("body", body).get(HONOURS).then().body("items", hasSize(1));
    }

    @Test
    void a_patch_moves_the_nomination_on() {
        Response created = post(honour("H-" + body, 2024));
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body("{\"state\":\"revoked\"}")
                .patch(HONOURS + "/{id}", created.<String>path("id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"))
                .body("version", equalTo(2));
    }

    @Test
    void unknown_bodies_are_named() {
        post(honour("H-" + body, 2024).replace("\"body\":\"" + body, "\"body\":\"NOBODY"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/body"));
    }

    private static Response post(String json) {
        return as("admin").body(json).post(HONOURS);
    }

    private String honour(String key, int year) {
        return """
                {"honour":{"zh":"全国劳动模范","en":"National Model Worker"},"level":"national","year":%d,
                 "recipient":{"kind":"person","name":{"zh":"黎贤花","en":null}},"body":"%s","state":"awarded",
                 "source":{"document":"004","lines":"58-60"},"externalId":{"system":"test","key":"%s"}}
                """
                .formatted(year, body, key);
    }
}
