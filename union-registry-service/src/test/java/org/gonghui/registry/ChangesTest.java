package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChangesTest {

    @Test
    void what_is_recorded_comes_with_the_next_page() {
        String cursor = drain(null, new ArrayList<>());
        String root = Registry.root();
        String child = Registry.body(root);
        List<String> told = new ArrayList<>();
        drain(cursor, told);

        assertThat(told).contains("body " + root + " 1", "body " + child + " 1");
        assertThat(told.stream().filter(change -> change.startsWith("affiliation")))
                .hasSize(1);
    }

    @Test
    void a_new_child_does_not_touch_its_superior() {
        String root = Registry.root();
        String cursor = drain(null, new ArrayList<>());
        Registry.body(root);
        List<String> told = new ArrayList<>();
        drain(cursor, told);

        assertThat(told).noneMatch(change -> change.startsWith("body " + root + " "));
    }

    @Test
    void what_did_not_change_is_not_told() {
        String code = Registry.root();
        String cursor = drain(null, new ArrayList<>());
        as("admin")
                .body(Registry.bodyJson(code, null))
                .put("/api/v1/bodies/{code}", code)
                .then()
                .statusCode(200);
        List<String> told = new ArrayList<>();
        drain(cursor, told);

        assertThat(told).isEmpty();
    }

    @Test
    void late_commit_is_not_skipped() throws SQLException {
        String cursor = drain(null, new ArrayList<>());
        try (Connection slow = TestDatabase.connect()) {
            slow.setAutoCommit(false);
            write(slow, "LATE");
            String meanwhile = Registry.root();
            List<String> first = new ArrayList<>();
            cursor = drain(cursor, first);
            assertThat(first).contains("body " + meanwhile + " 1").doesNotContain("body LATE 1");
            slow.commit();
        }
        List<String> second = new ArrayList<>();
        drain(cursor, second);
        assertThat(second).containsExactly("body LATE 1");
    }

    @Test
    void a_rewritten_key_reaches_a_reader_that_lags_once_and_in_its_last_state() {
        String cursor = drain(null, new ArrayList<>());
        String code = Registry.root();
        for (int version = 1; version < 4; version++) {
            as("admin")
                    .contentType("application/merge-patch+json")
                    .header(
                            "If-Match",
                            anonymous().get("/api/v1/bodies/{code}", code).header("ETag"))
                    .body("{\"note\":\"" + version + "\"}")
                    .patch("/api/v1/bodies/{code}", code)
                    .then()
                    .statusCode(200);
        }
        List<String> told = new ArrayList<>();
        drain(cursor, told);
        assertThat(told).containsExactly("body " + code + " 4");
    }

    @Test
    void foreign_cursors_are_refused() {
        String bodies = as("partner")
                .queryParam("resource", "body")
                .get("/api/v1/changes")
                .path("nextCursor");
        as("partner")
                .queryParam("cursor", bodies)
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?cursor"));
        as("partner")
                .queryParam("cursor", "nonsense")
                .get("/api/v1/changes")
                .then()
                .statusCode(400);
        as("partner")
                .queryParam("resource", "people")
                .get("/api/v1/changes")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0:0:~0~~",
                "3:3:~0~0:0:~0",
                "3:10:12,11~0~~",
                "3:10:5,4~0~~",
                "3:10:99~0~~",
                "9:3:~0~~",
                "3:3:1,1,1~0~~",
                "3:3:~0~10:5:~0",
                "3:3:~0~8999999999:8999999999:~0",
                "8999999999:8999999999:~0~~",
                "3:3:~8999999999~~",
                "99999999999999999999:3:~0~~"
            })
    void cursors_that_nobody_can_have_got_are_refused(String windows) {
        String cursor = as("partner")
                .queryParam("resource", "body")
                .get("/api/v1/changes")
                .path("nextCursor");
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", -1);
        String forged = parts[0] + "~" + parts[1] + "~" + windows + "~0~0";
        as("partner")
                .queryParam("resource", "body")
                .queryParam("cursor", Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)))
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unusable_cursor"));
    }

    @Test
    void the_feed_is_for_partners() {
        anonymous().get("/api/v1/changes").then().statusCode(401);
        as("officer").get("/api/v1/changes").then().statusCode(403);
    }

    private static String drain(String from, List<String> told) {
        String cursor = from;
        while (true) {
            Response page = cursor == null
                    ? as("partner").queryParam("limit", 7).get("/api/v1/changes")
                    : as("partner")
                            .queryParam("limit", 7)
                            .queryParam("cursor", cursor)
                            .get("/api/v1/changes");
            page.then().statusCode(200);
            List<String> resources = page.path("items.resource");
            List<String> keys = page.path("items.key");
            List<Integer> versions = page.path("items.version");
            for (int at = 0; at < keys.size(); at++) {
                told.add(resources.get(at) + " " + keys.get(at) + " " + versions.get(at));
            }
            cursor = page.path("nextCursor");
            if (page.<Boolean>path("caughtUp")) {
                return cursor;
            }
        }
    }

    private static void write(Connection connection, String key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)"
                    + " VALUES ('body', '" + key + "', pg_current_xact_id(), nextval('feed_seq'), 1, false,"
                    + " now(), '{\"code\":\"" + key + "\"}')");
        }
    }
}
