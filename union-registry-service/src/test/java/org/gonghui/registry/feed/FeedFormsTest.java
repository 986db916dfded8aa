package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedFormsTest {

    private static final String NDJSON = "application/x-ndjson";

    @Inject
    Proofs proofs;

    @Inject
    DataSource database;

    @Test
    void each_line_is_a_change_and_headers_say_where_to_read_on() {
        Mirror mirror = new Mirror(200);
        mirror.drain();
        String first = Registry.newCode();
        String second = Registry.newCode();
        proofs.commit(() -> proofs.write(first, 1));
        proofs.commit(() -> proofs.write(second, 2));

        Response page = lines(mirror.cursor(), 1);
        assertThat(page.asString().lines()).singleElement().asString().contains("\"" + first + "\"");
        assertThat(page.header("Feed-Caught-Up")).isEqualTo("false");
        String next = page.header("Feed-Cursor");
        page.then()
                .header("Cache-Control", "no-store")
                .header("Link", containsString("cursor=" + next))
                .header("Link", containsString("; rel=\"next\""));
        Response rest = lines(next, 200);
        assertThat(rest.asString()).contains("\"" + second + "\"").endsWith("}\n");
        Response end = lines(rest.header("Feed-Cursor"), 200);
        assertThat(end.asString()).isEmpty();
        assertThat(end.header("Feed-Caught-Up")).isEqualTo("true");
        assertThat(mirror.drain()).containsExactly(first + " 1", second + " 1");
    }

    private static Response lines(String cursor, int limit) {
        Response answer = as("partner")
                .accept(NDJSON)
                .queryParam("resource", "proof")
                .queryParam("cursor", cursor)
                .queryParam("limit", limit)
                .get("/api/v1/changes");
        answer.then().statusCode(200).contentType(NDJSON);
        return answer;
    }

    @Test
    void other_forms_are_refused_and_problems_stay_problems() {
        as("partner").accept("text/html").get("/api/v1/changes").then().statusCode(406);
        as("partner")
                .accept("application/json;q=0.5, application/x-ndjson")
                .get("/api/v1/changes")
                .then()
                .contentType(NDJSON);
        as("partner")
                .accept(NDJSON)
                .queryParam("cursor", "x")
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_whole_mirror_has_the_same_checksum() throws NoSuchAlgorithmException {
        proofs.commit(() -> proofs.write(Registry.newCode(), 1));
        String deleted = Registry.newCode();
        proofs.commit(() -> proofs.write(deleted, 1));
        proofs.commit(() -> proofs.delete(deleted));
        Mirror mirror = new Mirror(200);
        mirror.drain();
        Response checksum = checksum();
        assertThat(mirror.drain()).isEmpty();

        Map<String, Mirror.State> live = new HashMap<>(mirror.states());
        live.values().removeIf(state -> state.value() == null);
        checksum.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("resource", equalTo("proof"))
                .body("count", equalTo(live.size()))
                .body("digest", equalTo(digest(live)));
    }

    @Test
    void the_cursor_of_a_checksum_reads_on_from_its_moment() {
        proofs.commit(() -> proofs.write(Registry.newCode(), 1));
        String cursor = checksum().path("cursor");
        String after = Registry.newCode();
        proofs.commit(() -> proofs.write(after, 1));
        assertThat(lines(cursor, 200).asString().lines())
                .singleElement()
                .asString()
                .contains(after);
    }

    @Test
    void a_checksum_is_of_one_known_resource_and_for_partners() {
        for (String wrong : new String[] {"nothing", "body,honour", ""}) {
            as("partner")
                    .queryParam("resource", wrong)
                    .get("/api/v1/changes/checksum")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?resource"));
        }
        as("partner").get("/api/v1/changes/checksum").then().statusCode(400);
        as("officer")
                .queryParam("resource", "body")
                .get("/api/v1/changes/checksum")
                .then()
                .statusCode(403);
        anonymous()
                .queryParam("resource", "body")
                .get("/api/v1/changes/checksum")
                .then()
                .statusCode(401);
    }

    @Test
    void cursors_of_another_service_epoch_or_filter_are_refused_and_not_repeated() {
        Mirror mirror = new Mirror(200);
        mirror.drain();
        String[] parts = decoded(mirror.cursor()).split("/", 2);
        refused(encoded("made-up/" + parts[1]), "other_service", "made-up");
        as("partner")
                .queryParam("resource", "proof")
                .queryParam("cursor", encoded(parts[0] + "/x" + parts[1]))
                .get("/api/v1/changes")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-expired"))
                .body("detail", containsString("epoch"));
        refused(encoded(decoded(mirror.cursor()).replace("~proof~", "~made-up~")), "other_filter", "made-up");
    }

    private static void refused(String cursor, String code, String madeUp) {
        as("partner")
                .queryParam("resource", "proof")
                .queryParam("cursor", cursor)
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", not(containsString(madeUp)));
    }

    @Test
    void transactions_of_the_service_are_durable_and_short() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT current_setting('synchronous_commit'),"
                        + " current_setting('idle_in_transaction_session_timeout'),"
                        + " current_setting('transaction_timeout', true)")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("on");
            assertThat(row.getString(2)).isEqualTo("1min");
            assertThat(row.getString(3)).isIn(null, "1min");
        }
    }

    private static Response checksum() {
        return as("partner").queryParam("resource", "proof").get("/api/v1/changes/checksum");
    }

    /** The algorithm as the contract describes it. */
    private static String digest(Map<String, Mirror.State> live) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        long sum = 0;
        for (Map.Entry<String, Mirror.State> one : live.entrySet()) {
            String line = one.getKey() + " " + one.getValue().version();
            sum ^= ByteBuffer.wrap(sha256.digest(line.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        }
        return "%016x".formatted(sum);
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }
}
