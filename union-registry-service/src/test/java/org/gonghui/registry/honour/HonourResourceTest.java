package org.gonghui.registry.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.RecordBehaviour;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HonourResourceTest extends RecordBehaviour {

    private static final String HONOURS = "/api/v1/honours";

    HonourResourceTest() {
        super(HONOURS, "honour", "{\"year\":2023}");
    }

    @Test
    void honours_are_found_by_body_level_year_and_state() {
        Response created = post(record(body));
        post(record(body + "-2").replace("2024", "2023")).then().statusCode(201);

        anonymous()
                .queryParam("body", body)
                .queryParam("level", "national")
                .queryParam("year", 2024)
                .queryParam("state", "awarded")
                .get(HONOURS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(created.path("id")));
    }

    @Test
    void industries_that_do_not_fit_are_named_all_at_once() {
        String counts = "\"industryCounts\":[{\"industry\":\"C\",\"count\":2},{\"industry\":\"C\",\"count\":2}]";
        post(record(body)
                        .replace("\"industry\":null", "\"industry\":\"C\"")
                        .replace("\"industryCounts\":[{\"industry\":\"key_industries\",\"count\":2}]", counts))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/industry", "/industryCounts/1/industry", "/recipients"));
    }

    @Test
    void what_an_industry_is_called_has_a_form() {
        post(record(body).replace("key_industries", "Key Industries"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/industryCounts/0/industry"));
    }

    @Test
    void unknown_givers_are_named() {
        assertThat(post(record(body).replace("\"grantingBody\":null", "\"grantingBody\":\"NOBODY\""))
                        .<String>path("errors[0].pointer"))
                .isEqualTo("/grantingBody");
    }

    @Override
    protected String record(String key) {
        return """
                {"honour":{"zh":"全国劳动模范","en":"National Model Worker"},"level":"national","year":2024,
                 "recipient":{"kind":"person","name":{"zh":"黎贤花","en":null}},"body":"%s","grantingBody":null,
                 "state":"awarded","recipients":3,"jointGroup":null,"industry":null,
                 "industryCounts":[{"industry":"key_industries","count":2}],%s}
                """
                .formatted(body, tail(key));
    }
}
