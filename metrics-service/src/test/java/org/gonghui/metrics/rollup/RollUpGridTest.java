package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many roll-ups at once say what each says alone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RollUpGridTest {

    private String root;
    private String west;
    private String east;
    private String work;
    private String state;

    @BeforeEach
    void haveATree() {
        root = root();
        west = body(root);
        east = body(root);
        work = metric();
        state = metric("last", "sum", "count", "person");
        recorded(Fig.of(body(west), work).value("3"));
        recorded(Fig.of(east, work).subtree().value("4").qualifier("at_least"));
        recorded(Fig.of(body(east), state).value("10"));
    }

    @Test
    void bodies_and_metrics_are_answered_as_each_alone() {
        Response answer = ask("bodies=%s,%s,%s&metrics=%s,%s".formatted(root, west, east, work, state));
        List<Map<String, Object>> items = answer.path("items");

        assertThat(items).hasSize(6);
        for (Map<String, Object> item : items) {
            Map<String, Object> alone = anonymous()
                    .get("/api/v1/roll-ups?year=2024&metric=%s&body=%s".formatted(item.get("metric"), item.get("body")))
                    .path("$");
            assertThat(without(item)).isEqualTo(without(alone));
        }
    }

    @Test
    void pages_of_children_go_on_where_they_ended() {
        List<String> seen = new ArrayList<>();
        String query = "childrenOf=%s&metrics=%s,%s&pageSize=1".formatted(root, work, state);
        for (String token = ""; token != null; ) {
            JsonPath page = ask(query + token).jsonPath();
            seen.add(page.getString("items[0].body") + " " + page.getString("items[0].metric"));
            token = page.get("nextPageToken") == null ? null : "&pageToken=" + page.getString("nextPageToken");
        }

        List<String> expected = new ArrayList<>();
        List.of(west, east).stream().sorted().forEach(body -> List.of(work, state).stream()
                .sorted()
                .forEach(metric -> expected.add(body + " " + metric)));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void all_metrics_of_a_body_are_answered_without_adding_what_does_not_add_up() {
        String rate = metric("last", "none", "percent", "percent");
        recorded(Fig.of(west, rate).value("75.5"));
        List<Map<String, Object>> items = new ArrayList<>();
        for (String token = ""; token != null; ) {
            JsonPath page = ask("body=" + root + "&pageSize=500" + token).jsonPath();
            items.addAll(page.getList("items"));
            token = page.get("nextPageToken") == null ? null : "&pageToken=" + page.getString("nextPageToken");
        }

        assertThat(items.stream().map(item -> (String) item.get("metric")))
                .isSorted()
                .contains(work, state, rate);
        assertThat(items)
                .filteredOn(item -> item.get("metric").equals(rate))
                .singleElement()
                .satisfies(item -> assertThat(item.get("value")).isNull());
    }

    @Test
    void a_body_that_ended_within_the_year_has_no_states() {
        String gone = "T" + next();
        RegistryCopyFixture.body(gone, "enterprise_union", root, null, LocalDate.of(2024, 6, 1));

        ask("bodies=%s&metrics=%s,%s".formatted(gone, work, state))
                .then()
                .body("items.metric", contains(work))
                .body("nextPageToken", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "?body, year=2024",
        "?year, body=R",
        "?bodies, body=R&bodies=R&year=2024",
        "?childrenOf, body=R&childrenOf=R&year=2024",
        "?bodies, 'bodies=R,R&year=2024'",
        "?bodies, 'bodies=R,&year=2024'",
        "?metrics, metric=M&metrics=M&body=R&year=2024",
        "?from, body=R&from=2020&to=2024",
        "?to, body=R&from=2020&to=2024",
        "?explain, body=R&year=2024&explain=true",
        "?missing, body=R&year=2024&missing=true",
        "?hierarchyAsOf, body=R&year=2024&hierarchyAsOf=2024-01-01",
        "?asKnownAt, body=R&year=2024&asKnownAt=2024-01-01T00:00:00Z",
        "?breakdown/age, metrics=M&body=R&year=2024&breakdown=age:old",
        "?pageSize, body=R&year=2024&pageSize=501",
        "?pageToken, body=R&year=2024&pageToken=x"
    })
    void wrong_parameters_are_named(String pointer, String query) {
        get(query.replace("R", root).replace("M", work)).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void bodies_and_metrics_that_are_not_there_are_all_named() {
        get("year=2024&bodies=NOBODY,%s,NOWHERE&metrics=%s".formatted(root, work))
                .statusCode(404)
                .body("errors.pointer", contains("?bodies", "?bodies"));
        get("year=2024&childrenOf=NOBODY").statusCode(404).body("errors.pointer", contains("?childrenOf"));
        get("year=2024&body=%s&metrics=no_metric,%s".formatted(root, work))
                .statusCode(404)
                .body("errors.pointer", contains("?metrics"));
        ask("childrenOf=" + body(west)).then().body("items.size()", equalTo(0));
    }

    private static Map<String, Object> without(Map<String, Object> rollUp) {
        Map<String, Object> rest = new java.util.HashMap<>(rollUp);
        rest.remove("computedAt");
        return rest;
    }

    private static Response ask(String query) {
        return get("year=2024&" + query).statusCode(200).extract().response();
    }

    private static ValidatableResponse get(String query) {
        return anonymous().get("/api/v1/roll-ups?" + query).then();
    }
}
