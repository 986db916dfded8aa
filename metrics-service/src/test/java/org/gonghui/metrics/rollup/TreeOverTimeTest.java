package org.gonghui.metrics.rollup;

import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.registrycopy.RegistryCopyFixture.affiliation;
import static org.gonghui.registrycopy.RegistryCopyFixture.ended;
import static org.gonghui.registrycopy.RegistryCopyFixture.moved;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.BodyConsumer;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose work counts where, when bodies end, merge, split and move within the period. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TreeOverTimeTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    @Inject
    BodyConsumer bodies;

    private String root;
    private String west;
    private String east;
    private String metric;

    @BeforeEach
    void haveTwoCities() {
        root = root();
        west = body(root);
        east = body(root);
        metric = metric();
    }

    @Test
    void a_body_that_was_merged_into_one_counts_under_its_successor() {
        String merged = body(west);
        String successor = body(east);
        String figure = recorded(Fig.of(merged, metric).value("3"));
        recorded(Fig.of(successor, metric).value("4"));
        ended(merged, SPRING, successor);

        year(2024, successor, 7);
        year(2024, east, 7);
        year(2024, west, null);
        year(2024, merged, 3);
        ask(east, "year=2024&explain=true")
                .body("moves", equalTo(List.of(Map.of("body", merged, "superior", successor, "on", "2024-03-01"))))
                .body("contributions.children[0].children[0].body", equalTo(merged));
        ask(west, "year=2024&explain=true")
                .body("moves", equalTo(List.of()))
                .body("skipped", equalTo(List.of(Map.of("figure", figure, "body", merged, "reason", "not_in_tree"))));
    }

    @Test
    void a_merge_after_the_period_changes_nothing_in_it() {
        String merged = body(west);
        String successor = body(east);
        recorded(Fig.of(merged, metric).value("3"));
        recorded(Fig.of(merged, metric).value("2").year(2025));
        ended(merged, LocalDate.of(2025, 1, 1), successor);

        year(2024, west, 3);
        year(2024, east, null);
        anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + merged + "&year=2025")
                .then()
                .statusCode(404);
        ask(west, "from=2024&to=2025").body("value", nullValue());
        ask(east, "from=2024&to=2025").body("value", equalTo(5));
    }

    @Test
    void a_merge_on_the_last_day_of_the_period_counts_and_one_on_the_first_leaves_nobody_to_count() {
        String last = body(west);
        String first = body(west);
        recorded(Fig.of(last, metric).value("3"));
        recorded(Fig.of(first, metric).value("5"));
        ended(last, LocalDate.of(2024, 12, 31), east);
        ended(first, LocalDate.of(2024, 1, 1), east);

        year(2024, east, 3);
        year(2024, west, null);
    }

    @Test
    void a_successor_that_is_merged_on_takes_both_along() {
        String one = body(west);
        String two = body(west);
        String three = body(east);
        recorded(Fig.of(one, metric).value("1"));
        recorded(Fig.of(two, metric).value("2"));
        ended(one, SPRING, two);
        ended(two, AUTUMN, three);

        year(2024, three, 3);
        year(2024, two, 3);
        year(2024, west, null);
        ask(east, "year=2024&hierarchyAsOf=2024-06-01").body("value", nullValue());
        ask(west, "year=2024&hierarchyAsOf=2024-06-01").body("value", equalTo(2));
        ask(west, "year=2024&hierarchyAsOf=2024-02-29").body("value", equalTo(3));
    }

    @Test
    void a_body_that_was_split_or_ended_counts_where_it_stood_on_its_last_day() {
        String split = body(west);
        String gone = body(west);
        recorded(Fig.of(split, metric).value("1"));
        recorded(Fig.of(gone, metric).value("2"));
        moved(gone, east, SPRING);
        ended(split, AUTUMN, null);
        ended(gone, AUTUMN, null);

        year(2024, west, 1);
        year(2024, east, 2);
    }

    @Test
    void a_body_that_gave_a_part_away_stays_where_it_is_until_it_is_merged() {
        String going = body(west);
        String part = body(east);
        recorded(Fig.of(going, metric).value("1"));
        told(going, 2, "{\"successors\":[\"%s\"],\"mergedInto\":null}".formatted(part));
        year(2024, west, 1);
        year(2024, east, null);

        told(going, 3, "{\"successors\":[\"%s\"],\"dissolvedOn\":\"%s\",\"mergedInto\":null}".formatted(part, AUTUMN));
        year(2024, west, 1);
        year(2024, east, null);
        ask(west, "year=2024&explain=true").body("moves.size()", equalTo(0));

        told(
                going,
                4,
                "{\"successors\":[\"%1$s\",\"%2$s\"],\"dissolvedOn\":\"%3$s\",\"mergedInto\":\"%2$s\"}"
                        .formatted(part, body(east), AUTUMN));
        year(2024, west, null);
        year(2024, east, 1);
        year(2024, part, null);
    }

    /** What the registry's feed tells of a body. */
    private void told(String body, long version, String document) {
        JsonNode said = JsonNodeFactory.instance
                .objectNode()
                .put("type", "enterprise_union")
                .setAll(read(document));
        QuarkusTransaction.requiringNew()
                .run(() -> bodies.apply(List.of(new FeedItem("body", body, version, "upsert", "", said)), 1));
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void states_are_those_of_bodies_that_are_there_at_the_end_and_merging_gives_nobody_theirs() {
        String stock = metric("last", "sum", "count", "site");
        String merged = body(west);
        recorded(Fig.of(merged, stock).period("as_of", null, "2024-02-01").value("3"));
        recorded(Fig.of(east, stock).period("as_of", null, "2024-12-01").value("4"));
        ended(merged, SPRING, east);

        anonymous()
                .get("/api/v1/roll-ups?metric=" + stock + "&body=" + root + "&year=2024&explain=true")
                .then()
                .body("value", equalTo(4))
                .body("coverage.expected", equalTo(3))
                .body("skipped.reason", equalTo(List.of("not_in_tree")));
    }

    @Test
    void those_below_a_body_that_moved_away_are_named_too() {
        String county = body(west);
        String town = body(county);
        String figure = recorded(Fig.of(town, metric).value("6"));
        moved(county, east, SPRING);

        ask(west, "year=2024&explain=true")
                .body("value", nullValue())
                .body("skipped", equalTo(List.of(Map.of("figure", figure, "body", town, "reason", "not_in_tree"))));
        ask(west, "year=2025&explain=true").body("skipped", equalTo(List.of()));
        ask(west, "year=2024&explain=true&hierarchyAsOf=2024-01-01")
                .body("value", equalTo(6))
                .body("skipped", equalTo(List.of()));
    }

    @Test
    void who_comes_back_to_the_same_superior_has_not_moved() {
        String pausing = "P" + body(root);
        RegistryCopyFixture.body(pausing, "enterprise_union", null);
        affiliation(pausing, east, LocalDate.of(2010, 1, 1), LocalDate.of(2015, 1, 1));
        affiliation(pausing, west, LocalDate.of(2015, 1, 1), SPRING);
        affiliation(pausing, west, AUTUMN, null);
        recorded(Fig.of(pausing, metric).value("6"));

        ask(root, "year=2024&explain=true").body("value", equalTo(6)).body("moves", equalTo(List.of()));
    }

    @Test
    void secondary_superiors_never_count() throws SQLException {
        String member = body(west);
        recorded(Fig.of(member, metric).value("6"));
        try (Connection connection = TestDatabase.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO affiliation (id, version, deleted, body, superior, kind)"
                                + " VALUES (?, 1, false, ?, ?, 'industry_line')")) {
            insert.setString(1, member + "~" + east);
            insert.setString(2, member);
            insert.setString(3, east);
            insert.executeUpdate();
        }
        year(2024, west, 6);
        year(2024, east, null);
        year(2024, root, 6);
    }

    private void year(int year, String body, Integer value) {
        ask(body, "year=" + year).body("value", equalTo(value));
    }

    private ValidatableResponse ask(String body, String query) {
        return anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&" + query)
                .then()
                .statusCode(200);
    }
}
