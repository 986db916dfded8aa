package org.gonghui.registry.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.idempotency.IdempotencyPurge;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class IdempotencyTest {

    private static final String PAYMENTS = "/api/v1/proof-payments";

    @Inject
    IdempotencyPurge purge;

    @Inject
    Documents documents;

    @Test
    void a_repeated_call_is_done_once_and_answered_alike_to_the_byte() {
        String code = Registry.newCode();
        String key = newKey();
        Response first = create(key, code);
        Response second = create(key, code);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(second.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        create(newKey(), code).then().statusCode(409);
        create(null, code).then().statusCode(409);
    }

    @Test
    void an_answer_made_by_the_mapper_is_repeated_alike_too() {
        String key = newKey();
        Response first = pay(as("officer"), key, "a");
        Response second = pay(as("officer"), key, "a");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(second.contentType()).isEqualTo(first.contentType());
    }

    @Test
    void other_content_under_the_same_key_is_refused_and_not_done() {
        String key = newKey();
        String code = Registry.newCode();
        String other = Registry.newCode();
        create(key, code).then().statusCode(201);

        create(key, other)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"))
                .body("errors[0].pointer", equalTo("Idempotency-Key:"));
        anonymous().get("/api/v1/bodies/{code}", other).then().statusCode(404);
    }

    @Test
    void another_path_or_query_is_other_content() {
        String one = Registry.root();
        String other = Registry.root();
        String key = newKey();
        rename(key, one, false).then().statusCode(201);

        rename(key, other, false).then().statusCode(422);
        rename(key, one, true).then().statusCode(422);
        rename(key, one, false).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void a_preview_is_not_kept_because_nothing_was_done() {
        String code = Registry.root();
        String key = newKey();
        rename(key, code, true).then().statusCode(200);
        rename(key, code, true).then().statusCode(200).header("Idempotency-Replayed", nullValue());
        rename(key, code, false).then().statusCode(201);
    }

    @Test
    void a_key_is_its_callers_own_and_of_one_operation() {
        String key = newKey();
        int first = pay(as("officer"), key, "a").path("number");
        String token = Tokens.of("colleague", Set.of("officer"), List.of());
        RequestSpecification colleague =
                anonymous().contentType("application/json").header("Authorization", "Bearer " + token);
        int ofAnother = pay(colleague, key, "a").path("number");

        assertThat(ofAnother).isGreaterThan(first);
        create(key, Registry.newCode()).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_call_that_was_refused_may_be_repeated_with_its_key() {
        String key = newKey();
        String superior = Registry.newCode();
        String code = Registry.newCode();
        String body = Registry.bodyJson(code, superior);
        post(key, body).then().statusCode(422);
        as("admin")
                .body(Registry.bodyJson(superior, null))
                .post("/api/v1/bodies")
                .then()
                .statusCode(201);
        post(key, body).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void of_an_operation_that_did_not_succeed_nothing_stays() {
        String written = Registry.newCode();
        as("admin")
                .redirects()
                .follow(false)
                .header("Idempotency-Key", newKey())
                .post(PAYMENTS + "/{key}/elsewhere", written)
                .then()
                .statusCode(303);
        assertThat(documents.find("proof", written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "密钥", "a,b", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void a_key_of_another_form_is_refused(String key) {
        String code = Registry.newCode();
        create(key, code)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Idempotency-Key:"))
                .body("errors[0].code", equalTo("pattern"));
        anonymous().get("/api/v1/bodies/{code}", code).then().statusCode(404);
    }

    @Test
    void where_money_moves_a_call_without_a_key_is_refused() {
        int before = ProofPayments.PAID.get();
        as("officer")
                .body("{\"purpose\":\"a\"}")
                .post(PAYMENTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Idempotency-Key:"))
                .body("errors[0].code", equalTo("required"));
        assertThat(ProofPayments.PAID).hasValue(before);
    }

    @Test
    void who_may_not_call_is_refused_whatever_the_key() {
        pay(as("officer"), "stolen", "a").then().statusCode(201);
        pay(as("auditor"), "stolen", "a").then().statusCode(403);
        anonymous()
                .contentType("application/json")
                .header("Idempotency-Key", "stolen")
                .body("{\"purpose\":\"a\"}")
                .post(PAYMENTS)
                .then()
                .statusCode(401);
    }

    @Test
    void after_a_day_a_key_counts_no_more_and_is_forgotten() throws SQLException {
        String key = newKey();
        int first = pay(as("officer"), key, "a").path("number");
        purge.purge();
        pay(as("officer"), key, "a").then().header("Idempotency-Replayed", "true");
        age();
        Response anew = pay(as("officer"), key, "b");
        anew.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(anew.<Integer>path("number")).isGreaterThan(first);
        pay(as("officer"), key, "b").then().header("Idempotency-Replayed", "true");
        age();
        assertThat(purge.purge()).isPositive();
        assertThat(purge.purge()).isZero();
    }

    @Test
    void neither_key_nor_content_is_kept_in_clear() throws SQLException {
        String key = newKey();
        pay(as("officer"), key, "a-secret-purpose").then().statusCode(201);
        try (Connection connection = TestDatabase.connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*) FROM idempotent_call c WHERE c::text LIKE ? OR c::text LIKE ?")) {
            query.setString(1, "%" + key + "%");
            query.setString(2, "%a-secret-purpose%");
            var row = query.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    /** A day passes for every call that was answered so far. */
    private static void age() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection.createStatement().execute("UPDATE idempotent_call SET at = at - interval '25 hours'");
        }
    }

    private static Response create(String key, String code) {
        return post(key, Registry.bodyJson(code, null));
    }

    private static Response post(String key, String body) {
        RequestSpecification request = as("admin").body(body);
        return key == null
                ? request.post("/api/v1/bodies")
                : request.header("Idempotency-Key", key).post("/api/v1/bodies");
    }

    private static Response rename(String key, String code, boolean preview) {
        return as("admin")
                .header("Idempotency-Key", key)
                .queryParam("preview", preview)
                .body("{\"name\":{\"zh\":\"新名称工会\"},\"date\":\"2024-01-01\",\"reason\":\"更名\"}")
                .post("/api/v1/bodies/{code}/rename", code);
    }

    static Response pay(RequestSpecification caller, String key, String purpose) {
        return caller.header("Idempotency-Key", key)
                .body("{\"purpose\":\"" + purpose + "\"}")
                .post(PAYMENTS);
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
