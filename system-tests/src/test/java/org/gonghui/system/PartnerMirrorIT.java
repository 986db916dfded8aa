package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gonghui.postgres.DatabaseSpec;
import org.gonghui.postgres.Durability;
import org.gonghui.postgres.PostgresServer;
import org.gonghui.system.ExampleProgram.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner follows the running federation, and is killed again and again while doing so. */
@ExtendWith(LocalStack.class)
class PartnerMirrorIT {

    private static final String EVERY_STATE_ONCE =
            """
            CREATE TABLE applied (key text, version bigint, PRIMARY KEY (key, version));
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN INSERT INTO applied VALUES (NEW.key, NEW.version); RETURN NEW; END $$;
            CREATE TRIGGER note AFTER INSERT OR UPDATE ON body FOR EACH ROW EXECUTE FUNCTION note();
            """;

    private static final Map<String, JsonNode> BEFORE = new HashMap<>();

    private static PostgresServer server;

    @BeforeAll
    static void startServerOfThePartner() throws IOException {
        server = PostgresServer.start(Files.createTempDirectory("gonghui-partner-"), 0, Durability.TEST);
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @Test
    void a_nightly_run_takes_a_snapshot_once_and_then_what_changed() throws Exception {
        String database = database("nightly");
        PartnerMirror mirror = PartnerMirror.ofAll(database);
        Run first = mirror.start();
        assertThat(first.exit()).as(first.said()).isZero();
        edit("GD-HY", "夜间同步");
        Run second = mirror.start();
        assertThat(second.exit()).as(second.said()).isZero();

        assertThat(second.said().lines().filter(line -> line.startsWith("body ")))
                .singleElement()
                .asString()
                .matches("body +0 +1 .*");
        try (Connection copy = DriverManager.getConnection(database)) {
            assertThat(text(copy, "SELECT document->>'note' FROM body WHERE key = 'GD-HY'"))
                    .isEqualTo("夜间同步");
        }
    }

    @Test
    void killed_at_random_moments_it_converges_and_does_nothing_twice() throws Exception {
        String database = database("killed");
        PartnerMirror mirror = PartnerMirror.of(database, "body=bodies");
        Run first = mirror.start();
        assertThat(first.exit()).as(first.said()).isZero();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection copy = DriverManager.getConnection(database)) {
            copy.createStatement().execute(EVERY_STATE_ONCE);
            for (int round = 0; round < 8; round++) {
                Run run = mirror.start();
                for (int edits = 0; edits < 10; edits++) {
                    edit("GD-GZ", "轮次 " + round + "." + edits);
                    edit("GD-ZQ", "轮次 " + round + "." + edits);
                }
                Thread.sleep(random.nextInt(700));
                run.process().destroyForcibly().waitFor();
            }
            Run last = mirror.start();
            assertThat(last.exit()).as("seed " + seed + ": " + last.said()).isZero();
            assertThat(text(copy, "SELECT document->>'note' FROM body WHERE key = 'GD-ZQ'"))
                    .isEqualTo("轮次 7.9");
            assertThat(text(copy, "SELECT document->>'version' FROM body WHERE key = 'GD-ZQ'"))
                    .isEqualTo(text(copy, "SELECT max(version)::text FROM applied WHERE key = 'GD-ZQ'"));
        }
    }

    private static String database(String name) {
        return server.createDatabase(new DatabaseSpec(name, "of-a-test", "of-a-test"))
                        .jdbcUrl() + "?user=" + name + "_owner&password=of-a-test";
    }

    /** Other tests find the seeds as they were. */
    @AfterEach
    void putNotesBack() {
        BEFORE.forEach(PartnerMirrorIT::patchNote);
    }

    private static void edit(String code, String note) {
        BEFORE.computeIfAbsent(code, unedited -> Gateway.parse(
                        Gateway.anonymous().get("/api/v1/bodies/{code}", code).asString())
                .path("note"));
        patchNote(code, TextNode.valueOf(note));
    }

    private static void patchNote(String code, JsonNode note) {
        String tag = Gateway.anonymous().get("/api/v1/bodies/{code}", code).header("ETag");
        Gateway.as("admin")
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", tag)
                .body("{\"note\":" + note + "}")
                .patch("/api/v1/bodies/{code}", code)
                .then()
                .statusCode(200);
    }

    private static String text(Connection copy, String query) throws SQLException {
        try (Statement statement = copy.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
