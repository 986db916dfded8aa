package org.gonghui.registry.officer;

import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.gonghui.registry.lifecycle.EndsWithBody;
import org.gonghui.registry.lifecycle.Restorable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a body's end does to its officers and terms, and how it is undone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyEndTest {

    private static final LocalDate END = LocalDate.of(2025, 1, 1);

    @Inject
    @All
    List<EndsWithBody> endings;

    @Inject
    @All
    List<Restorable> restorables;

    private String body;

    @BeforeEach
    void aBody() {
        body = Registry.root();
    }

    @Test
    void posts_and_terms_that_would_last_longer_end() {
        String term = term("2021-06-01");
        String running = officer("2021-06-01", null);
        String past = officer("2021-06-01", "2024-01-01");
        String later = officer("2025-01-01", null);
        end();

        read("terms", term).then().body("validTo", equalTo("2025-01-01"));
        read("officers", running).then().body("validTo", equalTo("2025-01-01"));
        read("officers", past).then().body("version", equalTo(1));
        read("officers", later).then().statusCode(404);
    }

    @Test
    void what_was_ended_is_put_back_as_it_was() throws JsonProcessingException {
        String term = term("2021-06-01");
        String running = officer("2021-06-01", null);
        String later = officer("2025-01-01", null);
        JsonNode before = json("officers", running);
        JsonNode laterBefore = json("officers", later);
        JsonNode termBefore = json("terms", term);
        end();
        restore("term", term, termBefore);
        restore("officer", running, before);
        restore("officer", later, laterBefore);

        read("terms", term).then().body("validTo", equalTo(null)).body("version", equalTo(3));
        read("officers", running).then().body("validTo", equalTo(null)).body("version", equalTo(3));
        read("officers", later).then().statusCode(200).body("validFrom", equalTo("2025-01-01"));
    }

    @Test
    void a_term_that_has_not_begun_goes_with_its_posts() {
        String term = term("2025-06-01");
        String post = as("admin")
                .body(officerJson("2025-06-01", null).replace("{\"body\"", "{\"term\":\"" + term + "\",\"body\""))
                .post("/api/v1/officers")
                .path("id");
        end();

        read("officers", post).then().statusCode(404);
        read("terms", term).then().statusCode(404);
    }

    @Test
    void what_was_not_there_goes() {
        String running = officer("2021-06-01", null);
        restore("officer", running, null);
        read("officers", running).then().statusCode(404);
    }

    private void end() {
        QuarkusTransaction.requiringNew().run(() -> endings.forEach(one -> one.end(body, END)));
    }

    private void restore(String resource, String key, JsonNode document) {
        QuarkusTransaction.requiringNew().run(() -> restorables.stream()
                .filter(one -> one.resource().equals(resource))
                .forEach(one -> one.restore(key, document)));
    }

    private String term(String from) {
        return as("admin")
                .body("{\"body\":\"%s\",\"number\":1,\"validFrom\":\"%s\"}".formatted(body, from))
                .post("/api/v1/terms")
                .path("id");
    }

    private String officer(String from, String to) {
        return as("admin").body(officerJson(from, to)).post("/api/v1/officers").path("id");
    }

    private String officerJson(String from, String to) {
        String end = to == null ? "null" : "\"" + to + "\"";
        return """
                {"body":"%s","name":{"zh":"甲"},"post":"committee_member","validFrom":"%s","validTo":%s}
                """
                .formatted(body, from, end);
    }

    private static Response read(String collection, String id) {
        return anonymous().get("/api/v1/{collection}/{id}", collection, id);
    }

    private static JsonNode json(String collection, String id) throws JsonProcessingException {
        return new JsonMapper().readTree(read(collection, id).asString());
    }
}
