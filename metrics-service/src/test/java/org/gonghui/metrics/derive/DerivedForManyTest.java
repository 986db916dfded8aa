package org.gonghui.metrics.derive;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Metrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many roll-ups at once, and every report made of roll-ups, say what records count as each roll-up alone does. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DerivedForManyTest {

    @Inject
    ProgrammeFeed feed;

    private final String root = root();
    private final String city = body(root);
    private final String county = body(city);
    private final String other = body(root);
    private String stations;
    private String trees;
    private String people;
    private String plain;

    @BeforeEach
    void recordThings() {
        feed.markRead();
        stations = DerivedMetrics.stations();
        trees = DerivedMetrics.activities("tree", "count", "quantity");
        people = DerivedMetrics.of("person", "sum", "count", "relief_count", "[\"warmth\"]", "[]", "recipients");
        plain = Metrics.metric();
        feed.station(county, "2022-06-01", "{}");
        feed.station(city, "2022-06-01", "{}");
        feed.activity(county, "2024-03-12", "{}");
        feed.activity(other, "2024-03-14", "{\"quantity\":null}");
        feed.reliefCount(city, 2024, "warmth", 1, "{\"cases\":12,\"recipients\":40,\"recipientsAtMost\":52}");
        recorded(Fig.of(county, trees).value("7"));
        recorded(Fig.of(root, plain).value("9"));
    }

    @Test
    void bodies_and_metrics_in_bulk_count_what_each_alone_counts() {
        List<Map<String, Object>> items = get("/roll-ups?year=2024&bodies=%s&metrics=%s".formatted(bodies(), metrics()))
                .getList("items");

        assertThat(items).hasSize(16);
        for (Map<String, Object> item : items) {
            assertThat(said(item)).isEqualTo(said(alone(item.get("metric"), item.get("body"), "")));
        }
        assertThat(derivedOf(items, city, stations)).isEqualTo(2);
        assertThat(derivedOf(items, county, stations)).isEqualTo(1);
        assertThat(derivedOf(items, root, trees)).isEqualTo(500);
        assertThat(derivedOf(items, city, people)).isEqualTo(40);
        assertThat(derivedOf(items, root, plain)).isNull();
    }

    @Test
    void children_in_bulk_count_what_each_alone_counts() {
        JsonPath page = get("/roll-ups?year=2024&childrenOf=%s&metrics=%s".formatted(root, stations));
        assertThat(page.getList("items.body", String.class)).containsExactlyInAnyOrder(city, other);
        assertThat(derivedOf(page.getList("items"), city, stations)).isEqualTo(2);
        assertThat(derivedOf(page.getList("items"), other, stations)).isEqualTo(0);
    }

    @Test
    void why_nothing_is_counted_is_told_for_each() {
        String bulk = "/roll-ups?bodies=%s,%s&metrics=%s".formatted(root, city, stations);
        anonymous()
                .get("/api/v1" + bulk + "&year=2024&breakdown=participants:workers")
                .then()
                .body("items.derived", everyItem(nullValue()))
                .body("items.derivation.missing", contains("not_broken_down", "not_broken_down"));
        assertThat(get(bulk + "&year=2090").getList("items.derivation.missing"))
                .containsExactly("not_begun", "not_begun");
        feed.markNeverRead();
        assertThat(get(bulk + "&year=2024").getList("items.derivation.missing"))
                .containsExactly("not_read_yet", "not_read_yet");
        assertThat(get("/roll-ups?bodies=%s&metrics=%s&year=2024".formatted(root, plain))
                        .getList("items.derivation.missing"))
                .containsExactly("not_derived");
    }

    @Test
    void comparisons_count_the_same_in_any_tree_and_nothing_as_known_then() throws SQLException {
        for (String tree : List.of("", "&hierarchyAsOf=2024-06-30")) {
            List<Map<String, Object>> items = get("/comparisons?year=2024&bodies=%s&metrics=%s"
                                    .formatted(bodies(), metrics())
                            + tree)
                    .getList("items");
            assertThat(items).hasSize(16);
            for (Map<String, Object> item : items) {
                assertThat(((Map<?, ?>) item.get("reading")).get("derived"))
                        .isEqualTo(alone(item.get("metric"), item.get("body"), tree)
                                .get("derived"));
            }
        }
        assertThat(get("/comparisons?year=2024&bodies=%s&metrics=%s&asKnownAt=%s"
                                .formatted(bodies(), metrics(), moment()))
                        .getList("items.reading.derived"))
                .containsOnlyNulls();
    }

    @Test
    void rankings_shares_series_and_yearly_reports_count_the_same() {
        assertThat(
                        get("/rankings?year=2024&metric=%s&body=%s".formatted(stations, root))
                                .getList("items", Map.class)
                                .stream()
                                .collect(toMap(
                                        item -> ((Map<?, ?>) item.get("body")).get("code"),
                                        DerivedForManyTest::derivedValue)))
                .isEqualTo(Map.of(city, 2, other, 0));
        assertThat(get("/shares?year=2024&metric=%s&body=%s".formatted(trees, root))
                        .getInt("whole.derived.value"))
                .isEqualTo(500);
        assertThat(get("/series?from=2021&to=2024&metric=%s&body=%s".formatted(stations, root))
                        .getList("points.reading.derived.value"))
                .containsExactly(0, 2, 2, 2);
        assertThat(get("/bodies/%s/yearly-report?year=2024".formatted(city))
                        .getList("areas.metrics.reading.derived.value.flatten()"))
                .contains(500);
    }

    private static Object derivedValue(Map<?, ?> item) {
        return ((Map<?, ?>) ((Map<?, ?>) item.get("reading")).get("derived")).get("value");
    }

    private static Object derivedOf(List<Map<String, Object>> items, String body, String metric) {
        Map<?, ?> derived = (Map<?, ?>) items.stream()
                .filter(item ->
                        item.get("body").equals(body) && item.get("metric").equals(metric))
                .findFirst()
                .orElseThrow()
                .get("derived");
        return derived == null ? null : derived.get("value");
    }

    private static List<Object> said(Map<String, Object> item) {
        return Arrays.asList(item.get("derived"), item.get("derivation"), item.get("rolledUp"), item.get("value"));
    }

    private static Map<String, Object> alone(Object metric, Object body, String tree) {
        return get("/roll-ups?year=2024&metric=%s&body=%s%s".formatted(metric, body, tree))
                .getMap("$");
    }

    private String bodies() {
        return String.join(",", root, city, county, other);
    }

    private String metrics() {
        return String.join(",", stations, trees, people, plain);
    }

    private static JsonPath get(String path) {
        return anonymous()
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
