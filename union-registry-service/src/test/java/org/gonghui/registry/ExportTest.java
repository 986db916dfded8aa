package org.gonghui.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.equalTo;

import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExportTest {

    private static final String BODIES = Export.BODIES;

    @TestHTTPResource
    URI registry;

    @BeforeEach
    void whatOtherTestsMadeUpIsNotThere() throws SQLException {
        Export.forgetWhatWasMadeUp();
    }

    @Test
    void each_line_is_what_the_feed_tells_in_the_order_of_the_keys() throws SQLException {
        String root = Registry.root();
        String child = Registry.body(root);
        Export.run(
                "UPDATE feed_entry SET deleted = true, doc = NULL WHERE resource = 'body' AND key = '" + child + "'");
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
        Export.run("DELETE FROM feed_entry WHERE key = '" + during + "'");
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
        HttpResponse<InputStream> packed = Export.open(registry, "zstd");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("zstd");
        try (InputStream lines = new ZstdInputStream(packed.body())) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected("body"));
        }
        HttpResponse<InputStream> plain = Export.open(registry, "br");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(expected("body"));
        assertThat(Export.open(registry, "br, *;q=0").statusCode()).isEqualTo(406);
    }

    @Test
    void it_is_for_partners() {
        anonymous().get(BODIES).then().statusCode(401);
        as("officer", "auditor").get(BODIES).then().statusCode(403);
        as("partner").queryParam("state", "x").get(BODIES).then().statusCode(400);
        as("partner").accept("text/html").get(BODIES).then().statusCode(406);
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
}
