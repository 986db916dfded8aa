package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.METRICS;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.registrycopy.RegistryCopyFixture.ended;
import static org.gonghui.registrycopy.RegistryCopyFixture.moved;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the registry tells later: a question about what was known at an instant is answered as it was then. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HierarchyKnownThenTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final String AFFILIATIONS = "feed = 'registry.affiliation'";

    private String west;
    private String east;
    private String county;
    private String metric;
    private Instant then;
    private String before;

    @BeforeEach
    void askOnce() throws SQLException {
        String root = root();
        west = body(root);
        east = body(root);
        county = body(west);
        metric = metric();
        recorded(Fig.of(county, metric).value("6"));
        then = moment();
        before = asked(west, then);
        assertThat(before).contains("\"value\":6").contains("\"coverage\":{\"expected\":2,\"counted\":1}");
    }

    @AfterEach
    void theCopyHasNoPosition() throws SQLException {
        run("UPDATE feed_position SET cursor = NULL WHERE " + AFFILIATIONS);
    }

    @Test
    void moves_mergers_endings_types_and_deletions_that_are_told_later_change_nothing() throws SQLException {
        moved(county, east, SPRING);
        stillAnswered();
        ended(county, LocalDate.of(2024, 6, 1), east);
        stillAnswered();
        run("UPDATE union_body SET type = 'town_federation', founded_on = '2030-01-01' WHERE code = '" + county + "'");
        stillAnswered();
        run("UPDATE affiliation SET deleted = true WHERE body = '" + county + "'");
        run("UPDATE union_body SET deleted = true WHERE code IN ('" + county + "', '" + west + "')");
        stillAnswered();
        ask(west, "").statusCode(404);
    }

    @Test
    void each_instant_has_its_own_tree() throws SQLException {
        moved(county, east, SPRING);
        Instant afterMove = moment();
        ended(county, LocalDate.of(2024, 6, 1), west);
        Instant afterMerge = moment();
        ended(county, null, null);

        ask(east, "&asKnownAt=" + then).body("value", nullValue());
        ask(east, "&asKnownAt=" + afterMove).body("value", equalTo(6));
        ask(west, "&asKnownAt=" + afterMove + "&hierarchyAsOf=2024-02-29").body("value", equalTo(6));
        ask(west, "&asKnownAt=" + afterMerge).body("value", equalTo(6));
        ask(east, "&asKnownAt=" + afterMerge).body("value", nullValue());
        ask(east, "&asKnownAt=" + afterMerge + "&explain=true").body("skipped.body", equalTo(List.of(county)));
        ask(west, "&asKnownAt=" + afterMerge + "&explain=true").body("moves.size()", equalTo(2));
        ask(west, "&asKnownAt=" + then + "&explain=true").body("moves.size()", equalTo(0));
    }

    @Test
    void a_body_that_was_not_known_then_is_not_found_then() throws SQLException {
        String late = body(west);
        ask(late, "&asKnownAt=" + then).statusCode(404);
        ask(late, "&asKnownAt=" + moment()).statusCode(200);
    }

    @Test
    void a_copy_made_anew_that_says_the_same_leaves_no_past_and_one_that_forgets_keeps_it() throws SQLException {
        run("UPDATE union_body SET generation = generation + 1, version = 7, name_zh = 'new' WHERE code = '" + west
                + "'");
        run("UPDATE affiliation SET generation = generation + 1, version = 7 WHERE body = '" + county + "'");
        assertThat(past(west)).isZero();

        run("DELETE FROM affiliation WHERE body = '" + county + "'");
        run("DELETE FROM union_body WHERE code IN ('" + county + "', '" + west + "')");
        assertThat(past(west)).isOne();
        stillAnswered();
        Instant gone = moment();
        body(west);
        ask(west, "&asKnownAt=" + gone).statusCode(404);
        stillAnswered();
    }

    @Test
    void what_was_there_before_history_was_kept_counts_as_always_known() throws SQLException {
        run("UPDATE union_body SET known_from = '-infinity' WHERE code IN ('" + west + "', '" + county + "')");
        run("UPDATE affiliation SET known_from = '-infinity' WHERE body = '" + county + "'");
        run("UPDATE metric SET known_from = '-infinity' WHERE code = '" + metric + "'");

        ask(west, "&asKnownAt=2020-01-01T00:00:00Z")
                .statusCode(200)
                .body("value", nullValue())
                .body("coverage.expected", equalTo(2))
                .body("hierarchyCursor", nullValue());
    }

    @Test
    void who_asks_while_a_page_of_the_feed_is_not_committed_waits_and_learns_of_it() throws Exception {
        try (Connection feed = TestDatabase.connect();
                Statement page = feed.createStatement()) {
            feed.setAutoCommit(false);
            page.execute("UPDATE union_body SET dissolved_on = '2023-01-01' WHERE code = '" + county + "'");
            Instant during = moment();
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> asked(west, during));
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(asked).isNotDone();
            page.execute("UPDATE affiliation SET valid_to = '2023-01-01' WHERE body = '" + county + "'");
            feed.commit();
            assertThat(asked.get()).contains("\"value\":null").isEqualTo(asked(west, during));
        }
    }

    @Test
    void a_page_is_known_at_one_instant() throws SQLException {
        String other = body(west);
        try (Connection feed = TestDatabase.connect();
                Statement page = feed.createStatement()) {
            feed.setAutoCommit(false);
            page.execute("UPDATE union_body SET type = 'a' WHERE code = '" + county + "'");
            page.execute("SELECT pg_sleep(0.01)");
            page.execute("UPDATE union_body SET type = 'a' WHERE code = '" + other + "'");
            feed.commit();
        }
        assertThat(number("SELECT count(DISTINCT known_from) FROM union_body WHERE code IN ('" + county + "', '" + other
                        + "')"))
                .isOne();
    }

    @Test
    void the_cursor_is_the_one_known_then_and_pages_that_brought_nothing_are_not_kept() throws SQLException {
        read("first", county);
        Instant first = moment();
        read("second", null);
        read("third", county);
        Instant third = moment();
        read("fourth", null);

        ask(west, "").body("hierarchyCursor", equalTo("fourth"));
        ask(west, "&asKnownAt=" + first).body("hierarchyCursor", equalTo("first"));
        ask(west, "&asKnownAt=" + third).body("hierarchyCursor", equalTo("third"));
        ask(west, "&asKnownAt=" + then).body("hierarchyCursor", nullValue());
        ask(west, "&asKnownAt=" + moment()).body("hierarchyCursor", equalTo("third"));
    }

    @Test
    void the_service_cannot_change_the_past() throws SQLException {
        moved(county, east, SPRING);
        for (String table : new String[] {"union_body_past", "affiliation_past", "hierarchy_position", "metric_past"}) {
            assertThatThrownBy(() -> run("DELETE FROM " + table)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_metric_adds_up_as_it_was_known_to_add_up() throws SQLException {
        String etag = anonymous().get(METRICS + "/" + metric).header("ETag");
        patching(etag)
                .body("{\"expectedTypes\":[\"county_federation\"],\"hierarchyRule\":\"none\"}")
                .patch(METRICS + "/" + metric)
                .then()
                .statusCode(200);

        stillAnswered();
        ask(west, "").statusCode(422);
        ask(county, "").body("coverage.expected", equalTo(0));
        String late = metric();
        anonymous()
                .get("/api/v1/roll-ups?metric=%s&body=%s&year=2024&asKnownAt=%s".formatted(late, west, then))
                .then()
                .statusCode(404);
    }

    private void stillAnswered() {
        assertThat(asked(west, then)).isEqualTo(before);
    }

    /** The answer without the instant at which it was worked out. */
    private String asked(String body, Instant instant) {
        Response answer =
                ask(body, "&explain=true&asKnownAt=" + instant).extract().response();
        return answer.asString().replace(answer.path("computedAt"), "");
    }

    private ValidatableResponse ask(String body, String more) {
        return anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&year=2024" + more)
                .then();
    }

    /** A page of the feed that brings a body's affiliation, or nothing. */
    private static void read(String cursor, String body) throws SQLException {
        try (Connection feed = TestDatabase.connect();
                Statement page = feed.createStatement()) {
            feed.setAutoCommit(false);
            if (body != null) {
                page.execute(
                        "UPDATE affiliation SET version = version + 1, valid_from = coalesce(valid_from, '2000-01-01')"
                                + " - 1 WHERE body = '" + body + "'");
            }
            page.execute("UPDATE feed_position SET cursor = '" + cursor + "' WHERE " + AFFILIATIONS);
            feed.commit();
        }
    }

    private static long past(String body) throws SQLException {
        return number("SELECT count(*) FROM union_body_past WHERE code = '" + body + "'");
    }

    private static long number(String question) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
