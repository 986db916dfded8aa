package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gonghui.kit.access.AuditAction;
import org.gonghui.kit.audit.AuditEntryView;
import org.gonghui.kit.audit.AuditPages;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuditTest {

    private static final long FEW = 100;

    @Inject
    AuditPages pages;

    @Inject
    Sql sql;

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

    @Test
    void a_key_is_asked_for_with_its_kind_of_resource() {
        as("auditor")
                .get("/api/v1/audit?key=GD-HZ")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?key"))
                .body("errors.code", contains("needs_resource"));
    }

    /** Most entries are changes of bodies, and most reads are of something else: nobody should have to walk either. */
    @ParameterizedTest
    @CsvSource({"body,,READ", "body,7,READ", "rare,,", ",,IMPORT", "body,7,", ",,", "body,,UPDATE"})
    void what_is_asked_for_is_found_without_looking_at_other_entries(String resource, String key, AuditAction action)
            throws SQLException {
        asOwner(
                """
                INSERT INTO audit_entry
                    (at, actor, client, request_id, trace_id, action, resource, key, version, purpose)
                SELECT now(), 'many', 'c', 'r', 't', done, kind, (g % 1000)::text, 1, 'p'
                FROM generate_series(1, 10000) g, (VALUES ('read', 'person'), ('update', 'body')) e (done, kind);
                ANALYZE audit_entry""");
        QuarkusTransaction.begin();
        try {
            long before = looked();
            List<AuditEntryView> found = pages.after(0, resource, key, action, 20);
            assertThat(looked() - before).isLessThan(FEW);
            assertThat(found)
                    .allMatch(entry -> resource == null || entry.resource().equals(resource))
                    .allMatch(entry -> key == null || entry.key().equals(key))
                    .allMatch(entry -> action == null || entry.action() == action)
                    .isSortedAccordingTo(Comparator.comparing(AuditEntryView::number));
            assertThat(pages.after(0, resource, key, action, 10))
                    .isEqualTo(found.subList(0, Math.min(10, found.size())));
        } finally {
            QuarkusTransaction.rollback();
            asOwner("DELETE FROM audit_entry WHERE actor = 'many'");
        }
    }

    private static void asOwner(String statements) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            owner.createStatement().execute(statements);
        }
    }

    private long looked() {
        return sql.first(
                        "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables"
                                + " WHERE relname = 'audit_entry'",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void the_table_knows_the_actions_of_the_contract() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet check = owner.createStatement()
                        .executeQuery("SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                                + " WHERE conname = 'audit_entry_action_check'")) {
            check.next();
            assertThat(Pattern.compile("'([a-z]+)'::text")
                            .matcher(check.getString(1))
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(AuditAction.values())
                            .map(AuditAction::code)
                            .toList());
        }
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
