package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;

import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExportTest {

    private static final String BODIES = "/api/v1/bodies/export";

    @TestHTTPResource
    URI registry;

    @BeforeEach
    void whatOtherTestsMadeUpIsNotThere() throws SQLException {
        run("DELETE FROM feed_entry WHERE resource = 'body' AND doc NOT LIKE '%\"name\"%'");
    }

    @Test
    void each_line_is_what_the_feed_tells_in_the_order_of_the_keys() throws SQLException {
        String root = Registry.root();
        String child = Registry.body(root);
        run("UPDATE feed_entry SET deleted = true, doc = NULL WHERE resource = 'body' AND key = '" + child + "'");
        Response export = as("partner").get(BODIES);

        export.then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Encoding");
        assertThat(export.asString()).isEqualTo(expected("body"));
        assertThat(export.asString()).contains("\"code\":\"" + root + "\"").doesNotContain("\"" + child + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/affiliations/export affiliation", "/api/v1/honours/export honour"})
    void every_collection_has_one(String pathAndResource) throws SQLException {
        Registry.body(Registry.root());
        String[] parts = pathAndResource.split(" ", -1);
        assertThat(as("admin").get(parts[0]).asString()).isEqualTo(expected(parts[1]));
    }

    @Test
    void the_feed_goes_on_from_where_the_export_ended() throws SQLException {
        String before = Registry.root();
        String cursor;
        String during = Registry.newCode();
        try (Connection open = TestDatabase.connect();
                Statement late = open.createStatement()) {
            open.setAutoCommit(false);
            late.executeUpdate(copy(before, during));
            Response export = as("partner").get(BODIES);
            cursor = export.header("Feed-Cursor");
            assertThat(export.asString()).contains("\"" + before + "\"").doesNotContain("\"" + during + "\"");
            open.commit();
        }
        String after = Registry.root();

        Response changes = as("partner")
                .queryParam("resource", "body")
                .queryParam("cursor", cursor)
                .get("/api/v1/changes");
        changes.then().statusCode(200).body("caughtUp", equalTo(true));
        assertThat(changes.<List<String>>path("items.key")).containsExactlyInAnyOrder(during, after);
        run("DELETE FROM feed_entry WHERE key = '" + during + "'");
    }

    @Test
    void the_cursor_is_of_this_resource_only() {
        String cursor = as("partner").get(BODIES).header("Feed-Cursor");
        as("partner").queryParam("cursor", cursor).get("/api/v1/changes").then().statusCode(400);
    }

    @Test
    void it_comes_packed_as_the_caller_wants_it() throws Exception {
        Registry.root();
        as("partner")
                .header("Accept-Encoding", "gzip")
                .get(BODIES)
                .then()
                .header("Content-Encoding", "gzip")
                .body(equalTo(expected("body")));
        HttpResponse<InputStream> packed = open("zstd");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("zstd");
        try (InputStream lines = new ZstdInputStream(packed.body())) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected("body"));
        }
        HttpResponse<InputStream> plain = open("br");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(expected("body"));
        assertThat(open("br, *;q=0").statusCode()).isEqualTo(406);
    }

    @Test
    void it_is_for_partners() {
        anonymous().get(BODIES).then().statusCode(401);
        as("officer", "auditor").get(BODIES).then().statusCode(403);
        as("partner").queryParam("state", "x").get(BODIES).then().statusCode(400);
        as("partner").accept("text/html").get(BODIES).then().statusCode(406);
    }

    @Test
    void who_asks_for_the_head_only_keeps_no_connection() throws Exception {
        for (int i = 0; i < 20; i++) {
            HttpRequest head = request("gzip")
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(head, BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isIn(200, 503);
        }
        await("no snapshot is left open", () -> snapshots() == 0);
        as("partner").get(BODIES).then().statusCode(200);
    }

    @Test
    void who_hangs_up_ends_the_export() throws Exception {
        fill();
        try {
            try (Socket socket = new Socket(registry.getHost(), registry.getPort())) {
                socket.setReceiveBufferSize(1 << 12);
                String get = "GET " + BODIES + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.of("partner")
                        + "\r\n\r\n";
                socket.getOutputStream().write(get.getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
                assertThat(snapshots()).isEqualTo(1);
            }
            await("the snapshot is closed", () -> snapshots() == 0);
            for (int i = 0; i < 20; i++) {
                Registry.root();
            }
        } finally {
            empty();
        }
    }

    @Test
    void what_breaks_off_never_looks_whole() throws Exception {
        fill();
        try {
            HttpResponse<InputStream> answer = open("identity");
            answer.body().readNBytes(1000);
            run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY (SELECT doc%'");
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
            await("the connection is given back", () -> snapshots() == 0);
            as("partner").get("/api/v1/honours/export").then().statusCode(200);
        } finally {
            empty();
        }
    }

    private HttpRequest.Builder request(String acceptEncoding) {
        return HttpRequest.newBuilder(registry.resolve(BODIES))
                .header("Authorization", "Bearer " + Tokens.of("partner"))
                .header("Accept-Encoding", acceptEncoding);
    }

    private HttpResponse<InputStream> open(String acceptEncoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(acceptEncoding).build(), BodyHandlers.ofInputStream());
    }

    /** As many bodies as no buffer between PostgreSQL and the caller holds. */
    private static void fill() throws SQLException {
        run("INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)"
                + " SELECT 'body', 'ZZ-' || i, pg_current_xact_id(), nextval('feed_seq'), 1, false, now(),"
                + " '{\"code\":\"ZZ-' || i || '\",\"note\":\"' || repeat('x', 1000) || '\"}'"
                + " FROM generate_series(1, 60000) i");
    }

    private static void empty() throws SQLException {
        run("DELETE FROM feed_entry WHERE key LIKE 'ZZ-%'");
    }

    /** Writes a body that looks like another one. */
    private static String copy(String code, String asCode) {
        return "INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)"
                + " SELECT resource, '%2$s', pg_current_xact_id(), nextval('feed_seq'), 1, false, now(),"
                        .formatted(code, asCode)
                + " replace(doc, '\"%1$s', '\"%2$s') FROM feed_entry WHERE resource = 'body' AND key = '%1$s'"
                        .formatted(code, asCode);
    }

    private static String expected(String resource) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT doc, version, at FROM feed_entry WHERE NOT deleted AND resource = '" + resource
                                + "' ORDER BY key COLLATE \"C\"")) {
            while (rows.next()) {
                String doc = rows.getString(1);
                lines.append(doc, 0, doc.length() - 1)
                        .append(",\"version\":")
                        .append(rows.getLong(2))
                        .append(",\"updatedAt\":\"")
                        .append(rows.getObject(3, java.time.OffsetDateTime.class)
                                .toInstant())
                        .append("\"}\n");
            }
        }
        return lines.toString();
    }

    private static int snapshots() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL"
                                + " AND pid <> pg_backend_pid() AND (query LIKE 'COPY%' OR query LIKE '%pg_current_snapshot%')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(20);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
