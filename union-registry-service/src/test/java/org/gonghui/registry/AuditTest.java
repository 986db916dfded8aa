package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditTest {

    @Test
    void every_write_names_who_did_it_and_what_was_before_and_after() {
        String code = Registry.root();
        as("admin")
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        anonymous().get("/api/v1/bodies/{code}", code).header("ETag"))
                .header("X-Request-Id", "request-7")
                .body("{\"note\":\"new\"}")
                .patch("/api/v1/bodies/{code}", code)
                .then()
                .statusCode(200)
                .header("X-Request-Id", equalTo("request-7"));

        as("auditor")
                .queryParam("resource", "body")
                .queryParam("key", code)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "update"))
                .body("items.actor", contains("tester", "tester"))
                .body("items.client", contains("test-client", "test-client"))
                .body("items[1].requestId", equalTo("request-7"))
                .body("items[1].before.note", equalTo(null))
                .body("items[1].after.note", equalTo("new"));
    }

    @Test
    void the_trail_is_for_auditors() {
        anonymous().get("/api/v1/audit").then().statusCode(401);
        as("officer").get("/api/v1/audit").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DROP TABLE audit_entry",
                "UPDATE audit_seal SET digest = ''",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal"
            })
    void the_service_itself_cannot_alter_the_trail(String statement) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }
}
