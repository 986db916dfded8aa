package org.gonghui.registry.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.RecordBehaviour;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TermResourceTest extends RecordBehaviour {

    private static final String TERMS = "/api/v1/terms";

    TermResourceTest() {
        super(TERMS, "term", "{\"validTo\":\"2025-06-01\"}");
    }

    @Test
    void terms_of_a_body_do_not_overlap() {
        post(record(body)).then().statusCode(201);
        post(another().replace("2026-06-01", "2026-05-31"))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/validFrom"));
        post(another()).then().statusCode(201);
    }

    @Test
    void of_two_terms_at_once_one_is_recorded() {
        Callable<Integer> one = () -> post(record(body)).statusCode();
        Callable<Integer> other = () -> post(record(body + "-2").replace("\"number\":14", "\"number\":15"))
                .statusCode();
        assertThat(Race.run(List.of(one, other))).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void terms_are_found_by_the_day_they_run() {
        post(record(body));
        asOf("2026-05-31", 1);
        asOf("2026-06-01", 0);
    }

    @Test
    void the_congress_of_a_term_is_one_of_its_body() {
        String congress = congressOf(body);
        post(record(body).replace("\"congress\":null", "\"congress\":\"" + congress + "\""))
                .then()
                .statusCode(201);
        post(another().replace("\"congress\":null", "\"congress\":\"" + congressOf(Registry.root()) + "\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/congress"));
    }

    @Test
    void a_term_lasts() {
        post(record(body).replace("2026-06-01", "2021-06-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"));
    }

    private void asOf(String day, int expected) {
        anonymous()
                .queryParam("body", body)
                .queryParam("asOf", day)
                .get(TERMS)
                .then()
                .body("items", hasSize(expected));
    }

    private static String congressOf(String body) {
        return as("admin")
                .body("{\"body\":\"" + body + "\",\"number\":14}")
                .post("/api/v1/congresses")
                .path("id");
    }

    @Override
    protected String another() {
        return record(body + "-2")
                .replace("\"number\":14", "\"number\":15")
                .replace("2026-06-01", "2031-06-01")
                .replace("2021-06-01", "2026-06-01");
    }

    @Override
    protected String record(String key) {
        return """
                {"body":"%s","number":14,"congress":null,"validFrom":"2021-06-01","validTo":"2026-06-01",%s}
                """
                .formatted(body, tail(key));
    }
}
