package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.correct;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.merge;
import static org.gonghui.registry.lifecycle.Events.part;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.gonghui.registry.lifecycle.Events.split;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a body says of how it ended: its successors do not tell a merger from a part that was split off before. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergedIntoTest {

    private static final String EARLIER = "2024-03-01";
    private static final String LIVED_AGAIN = "V202611210801__mergers_of_bodies_that_lived_again.sql";

    @Test
    void a_body_that_gave_a_part_away_and_was_dissolved_was_merged_into_nothing() {
        String part = Registry.root();
        String body = splitBody(part);
        dissolve(body, DAY, null).then().statusCode(201);
        read(body).then().body("successors", contains(part)).body("mergedInto", nullValue());
    }

    @Test
    void a_body_that_gave_a_part_away_and_was_merged_says_into_what() {
        String part = Registry.root();
        String body = splitBody(part);
        String successor = Registry.root();
        merge(DAY, successor, body).then().statusCode(201);
        read(body).then().body("successors", contains(part, successor)).body("mergedInto", equalTo(successor));
    }

    @Test
    void a_body_that_lives_again_is_not_merged() {
        String body = Registry.root();
        String successor = Registry.root();
        Response mistake = merge(DAY, successor, body);
        mistake.then().statusCode(201);
        correct(mistake).then().statusCode(201);
        read(body).then().body("mergedInto", nullValue()).body("status", equalTo("active"));

        merge(DAY, successor, body).then().statusCode(201);
        end(body, null).then().statusCode(200).body("mergedInto", nullValue());
    }

    /** Takes it away from all bodies and events that the tests of this service have made, and lets it be found again. */
    @Test
    void the_migration_finds_in_the_events_what_bodies_would_have_said() throws Exception {
        String part = Registry.root();
        String successor = Registry.root();
        dissolve(splitBody(part), DAY, null).then().statusCode(201);
        merge(DAY, successor, splitBody(part), Registry.root()).then().statusCode(201);
        String returning = Registry.root();
        Response mistake = merge(EARLIER, successor, returning);
        correct(mistake).then().statusCode(201);
        Response other = merge(DAY, part, returning);
        other.then().statusCode(201);
        String dissolved = Registry.root();
        correct(merge(EARLIER, successor, dissolved)).then().statusCode(201);
        dissolve(dissolved, DAY, null).then().statusCode(201);
        String livedAgain = Registry.root();
        merge(EARLIER, successor, livedAgain).then().statusCode(201);
        end(livedAgain, null).then().statusCode(200);
        end(livedAgain, DAY).then().statusCode(200).body("mergedInto", nullValue());
        Response renamed = rename(livedAgain, "2024-04-01", "新名");
        renamed.then().statusCode(201);

        try (Connection owner = TestDatabase.connectAsOwner()) {
            owner.setAutoCommit(false);
            List<String> said = said(owner);
            forget(owner);
            assertThat(said(owner)).isNotEqualTo(said);
            run(owner, migration());
            assertThat(said(owner)).isNotEqualTo(said);
            run(owner, migration(LIVED_AGAIN));
            assertThat(said(owner)).isEqualTo(said);
            owner.rollback();
        }
        correct(other).then().statusCode(201);
        correct(renamed).then().statusCode(201);
    }

    @Test
    void the_migration_takes_no_merger_away_that_the_service_recorded_itself() throws Exception {
        String body = Registry.root();
        String successor = Registry.root();
        merge(EARLIER, successor, body).then().statusCode(201);
        end(body, DAY).then().statusCode(200).body("mergedInto", equalTo(successor));

        try (Connection owner = TestDatabase.connectAsOwner()) {
            owner.setAutoCommit(false);
            List<String> said = said(owner);
            run(owner, migration(LIVED_AGAIN));
            assertThat(said(owner)).isEqualTo(said);
            owner.rollback();
        }
        end(body, EARLIER).then().statusCode(200);
    }

    /** By hand, without an event; null: it lives again. */
    private static Response end(String body, @Nullable String day) {
        return as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", read(body).header("ETag"))
                .body("{\"dissolvedOn\":" + (day == null ? null : '"' + day + '"') + "}")
                .patch("/api/v1/bodies/{code}", body);
    }

    private static String splitBody(String part) {
        String body = Registry.root();
        split(EARLIER, body, true, part(part)).then().statusCode(201);
        return body;
    }

    private static List<String> said(Connection owner) throws SQLException {
        List<String> said = texts(owner, "SELECT key || doc FROM feed_entry WHERE resource = 'body' AND NOT deleted");
        said.addAll(texts(
                owner,
                "SELECT concat_ws(' ', key, event, before, after) FROM lifecycle_change WHERE resource = 'body'"));
        said.addAll(texts(owner, "SELECT code || ' ' || merged_into FROM union_body WHERE merged_into IS NOT NULL"));
        said.sort(null);
        return said;
    }

    private static void forget(Connection owner) throws SQLException {
        String told = "regexp_replace(%1$s, ',\"mergedInto\":[^,]*}$', '}')";
        run(owner, "UPDATE feed_entry SET doc = " + told.formatted("doc") + " WHERE resource = 'body' AND NOT deleted");
        run(
                owner,
                "UPDATE lifecycle_change SET before = " + told.formatted("before") + ", after = "
                        + told.formatted("after") + " WHERE resource = 'body'");
        run(
                owner,
                "UPDATE audit_entry SET before = " + told.formatted("before") + ", after = " + told.formatted("after")
                        + " WHERE resource = 'body'");
        run(owner, "UPDATE union_body SET merged_into = NULL");
        assertThat(texts(owner, "SELECT key FROM feed_entry WHERE resource = 'body' AND doc LIKE '%mergedInto%'"))
                .isEmpty();
    }

    /** Without the column, which is there. */
    private static String migration() throws IOException {
        return migration("V202611210401__merged_into.sql")
                .replace("ALTER TABLE union_body ADD COLUMN merged_into text;", "");
    }

    private static String migration(String name) throws IOException {
        try (InputStream file = MergedIntoTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> texts(Connection owner, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
