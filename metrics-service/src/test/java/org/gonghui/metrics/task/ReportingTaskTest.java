package org.gonghui.metrics.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.somebody;
import static org.gonghui.metrics.Metrics.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReportingTaskTest {

    private static final String TASKS = "/api/v1/reporting-tasks";

    private String county;
    private String town;
    private String body;
    private String metric;

    @BeforeEach
    void haveACounty() {
        county = root();
        town = body(county);
        body = body(town);
        metric = metric();
    }

    @Test
    void a_task_is_shown_as_it_was_made() {
        Response made =
                of("metrics-editor", county).body(json("2025-02-28", metric)).post(TASKS);
        String id = made.path("id");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(TASKS + "/" + id);
        assertThat(made.asString())
                .isEqualTo(
                        """
                        {"id":"%s","body":"%s","year":2024,"title":{"zh":"填报","en":null},"types":[],"levels":[],\
                        "metrics":["%s"],"dueOn":"2025-02-28","source":null,"note":null,"externalId":null,\
                        "state":"open","version":1,"updatedAt":"%s"}"""
                                .formatted(id, county, metric, made.<String>path("updatedAt")));
        assertThat(anonymous().get(TASKS + "/{id}", id).asString()).isEqualTo(made.asString());
        as("partner")
                .get("/api/v1/changes?resource=reporting_task&limit=1000")
                .then()
                .body("items.key", hasItem(id));
    }

    @Test
    void what_is_owed_is_told_body_by_body_until_it_is_handed_in() {
        String id = task("2025-02-28");
        overdue(id, county)
                .body("items.body", contains(sorted(county, town, body)))
                .body("items.state[0]", equalTo("missing"));
        String draft = draft(body);
        owed(id, body).body("items.state", contains("draft")).body("items[0].draft", equalTo(draft));
        take("submit", draft);
        owed(id, body).body("items.state", contains("submitted")).body("items[0].daysLate", equalTo(0));
        overdue(id, county).body("items.body", contains(sorted(county, town)));
        take("return", draft);
        owed(id, body)
                .body("items.state", contains("returned"))
                .body("items.returnReason", contains("because"))
                .body("items[0].daysLate", greaterThan(300));
        overdue(id, town).body("items.body", contains(sorted(town, body)));
        take("submit", draft);
        take("confirm", draft);
        owed(id, body).body("items.state", contains("confirmed"));
        take("publish", draft);
        owed(id, body).body("items.state", contains("published"));
    }

    @Test
    void progress_is_counted_for_a_subtree_and_each_child() {
        String other = body(county);
        String id = task("2025-02-28");
        recorded(Fig.of(body, metric));
        recorded(Fig.of(county, metric));
        take("submit", draft(other));

        assertThat(of("metrics-editor", county)
                        .get(TASKS + "/{id}/progress", id)
                        .asString())
                .isEqualTo(
                        """
                        {"task":"%s","body":"%s","total":%s,"items":[{"body":"%s",%s},{"body":"%s",%s}]}"""
                                .formatted(
                                        id,
                                        county,
                                        standing(4, 3, 2, 2),
                                        first(town, other),
                                        inner(
                                                first(town, other).equals(town)
                                                        ? standing(2, 1, 1, 1)
                                                        : standing(1, 1, 0, 0)),
                                        last(town, other),
                                        inner(
                                                last(town, other).equals(town)
                                                        ? standing(2, 1, 1, 1)
                                                        : standing(1, 1, 0, 0))));
        progress(id, town).body("total.expected", equalTo(2)).body("items.body", contains(body));
        of("metrics-editor", county)
                .get(TASKS + "/{id}/progress?pageSize=1", id)
                .then()
                .body("items.body", contains(first(town, other)))
                .body("nextPageToken.length()", greaterThan(5));
    }

    @Test
    void parts_count_once_they_fill_the_year() {
        String id = task("2025-02-28");
        recorded(Fig.of(body, metric).period("half", "2024-01", "2024-06"));
        recorded(Fig.of(body, metric).period("quarter", "2024-07", "2024-09"));
        owed(id, body).body("items.state", contains("missing"));
        recorded(Fig.of(body, metric).period("quarter", "2024-10", "2024-12").coverage("subtree"));
        owed(id, body).body("items.state", contains("missing"));
        recorded(Fig.of(body, metric).period("quarter", "2024-10", "2024-12"));
        owed(id, body).body("items.state", contains("published"));
    }

    @Test
    void what_says_something_else_is_not_what_is_owed() {
        String id = task("2025-02-28");
        recorded(Fig.of(body, metric).year(2023));
        recorded(Fig.of(body, metric).breakdown("{\"participants\":\"workers\"}"));
        recorded(Fig.of(body, metric).period("cumulative", "2024-01", "2024-11"));
        owed(id, body).body("items.state", contains("missing"));
    }

    @Test
    void a_state_counts_on_any_day_of_the_year() {
        String state = metric("last", "sum", "count", "person");
        String id = created(json("2025-02-28", state));
        recorded(Fig.of(body, state).period("as_of", null, "2024-06-30"));
        owed(id, body).body("items.state", contains("published"));
    }

    @Test
    void the_types_and_levels_of_the_task_and_the_tree_of_the_year_say_who_owes() {
        String later = "T" + next();
        RegistryCopyFixture.body(later, "enterprise_union", county, LocalDate.of(2025, 3, 1), null);
        String organ = "T" + next();
        RegistryCopyFixture.body(organ, "organ_union", county);
        String id = created(json("2025-02-28", metric).replace("\"types\":[]", "\"types\":[\"organ_union\"]"));

        overdue(id, county).body("items.body", contains(organ));
        progress(id, later).body("total.expected", equalTo(0));
        progress(created(json("2025-02-28", metric)), county).body("total.expected", equalTo(4));
        String none = created(json("2025-02-28", metric).replace("\"levels\":[]", "\"levels\":[\"county\"]"));
        progress(none, county).body("total.expected", equalTo(0));
    }

    @Test
    void a_body_finds_the_tasks_that_ask_it() {
        String id = task("2025-02-28");
        String organs = created(json("2025-02-28", metric).replace("\"types\":[]", "\"types\":[\"organ_union\"]"));
        String own = of("metrics-editor", body)
                .body(json("2025-02-28", metric).replace(county, body))
                .post(TASKS)
                .path("id");

        anonymous().get(TASKS + "?body=" + body).then().statusCode(200).body("items.id", contains(id, own));
        anonymous().get(TASKS + "?body=" + town).then().body("items.id", contains(id));
        anonymous().get(TASKS + "?body=" + root()).then().body("items", empty());
        anonymous().get(TASKS + "?askedBy=" + county).then().body("items.id", contains(id, organs));
        anonymous().get(TASKS + "?askedBy=" + county + "&state=closed").then().body("items", empty());
        anonymous().get(TASKS + "?askedBy=" + county + "&year=2023").then().body("items", empty());
    }

    @Test
    void nothing_is_late_before_it_is_due_or_once_the_task_is_closed() {
        String due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        int year = LocalDate.parse(due).getYear();
        String soon = created(json(due, metric).replace("\"year\":2024", "\"year\":" + year));
        overdue(soon, county).body("items", empty());
        progress(soon, county).body("total.missing", equalTo(3)).body("total.late", equalTo(0));

        String id = task("2025-02-28");
        progress(id, county).body("total.late", equalTo(3));
        close(id).statusCode(200).body("state", equalTo("closed")).body("version", equalTo(2));
        close(id).statusCode(200).body("version", equalTo(2));
        overdue(id, county).body("items", empty());
        progress(id, county).body("total.missing", equalTo(3)).body("total.late", equalTo(0));
        patching("\"2\"")
                .body("{\"dueOn\":\"2025-03-15\"}")
                .patch(TASKS + "/{id}", id)
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_late_comes_in_pages() {
        String id = task("2025-02-28");
        Response first = of("officer", county).get(TASKS + "/{id}/overdue?pageSize=2", id);
        Response second = of("officer", county)
                .get(TASKS + "/{id}/overdue?pageSize=2&pageToken={token}", id, first.path("nextPageToken"));

        first.then().body("items.body", contains(sorted(county, town, body)[0], sorted(county, town, body)[1]));
        second.then()
                .body("items.body", contains(sorted(county, town, body)[2]))
                .body("nextPageToken", equalTo(null));
    }

    @Test
    void a_task_is_edited_but_not_turned_into_another() {
        String id = task("2025-02-28");
        patching("\"1\"")
                .body("{\"dueOn\":\"2025-03-15\"}")
                .patch(TASKS + "/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        patching("\"1\"")
                .body("{\"dueOn\":\"2025-03-16\"}")
                .patch(TASKS + "/{id}", id)
                .then()
                .statusCode(412);
        patching("\"2\"")
                .body("{\"year\":2025,\"body\":\"%s\"}".formatted(town))
                .patch(TASKS + "/{id}", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/year", "/body"));
    }

    @Test
    void faults_are_named_at_their_places_and_nothing_is_written() throws SQLException {
        long before = written();
        as("admin")
                .body(json("2029-01-01", metric, metric))
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/metrics", "/dueOn"));
        as("admin")
                .body(json("2025-01-31", metric, "no_such_metric"))
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/metrics/1"));
        as("admin")
                .body(json("2025-01-31", metric).replace(county, "NOBODY"))
                .post(TASKS)
                .then()
                .statusCode(422);
        of("officer", county)
                .body(json("2025-01-31", metric))
                .post(TASKS)
                .then()
                .statusCode(403);
        of("metrics-editor", town)
                .body(json("2025-01-31", metric))
                .post(TASKS)
                .then()
                .statusCode(403);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void who_owes_what_is_told_within_the_subtree_only() {
        String id = task("2025-02-28");
        anonymous().get(TASKS + "/{id}/overdue", id).then().statusCode(401);
        of("officer", town).get(TASKS + "/{id}/overdue", id).then().statusCode(403);
        of("officer", town)
                .get(TASKS + "/{id}/overdue?body={body}", id, town)
                .then()
                .statusCode(200);
        as("admin").get(TASKS + "/{id}/progress?body={body}", id, root()).then().statusCode(404);
        as("admin").get(TASKS + "/{id}/owed", id).then().statusCode(400);
    }

    private String task(String dueOn) {
        return created(json(dueOn, metric));
    }

    private String created(String json) {
        return of("metrics-editor", county)
                .body(json)
                .post(TASKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String json(String dueOn, String... metrics) {
        return "{\"body\":\"%s\",\"year\":2024,\"title\":{\"zh\":\"填报\"},\"types\":[],\"levels\":[],\"metrics\":[\"%s\"],\"dueOn\":\"%s\"}"
                .formatted(county, String.join("\",\"", metrics), dueOn);
    }

    private String draft(String of) {
        return of("officer", of)
                .body(Fig.of(of, metric).json().replace("\"published\"", "\"draft\""))
                .post(FIGURES)
                .path("id");
    }

    private void take(String step, String figure) {
        somebody(step.equals("submit") ? "tester" : "approver", "admin")
                .body("{\"reason\":\"because\"}")
                .post(FIGURES + "/{id}/" + step, figure)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse overdue(String id, String within) {
        return of("officer", within)
                .get(TASKS + "/{id}/overdue?body={body}", id, within)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse owed(String id, String body) {
        return of("officer", body)
                .get(TASKS + "/{id}/owed?body={body}", id, body)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse progress(String id, String within) {
        return of("officer", within)
                .get(TASKS + "/{id}/progress?body={body}", id, within)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse close(String id) {
        return of("metrics-publisher", county).post(TASKS + "/{id}/close", id).then();
    }

    private static String standing(int expected, int delivered, int confirmed, int published) {
        return "{\"expected\":%d,\"delivered\":%d,\"confirmed\":%d,\"published\":%d,\"missing\":%d,\"late\":%d}"
                .formatted(expected, delivered, confirmed, published, expected - delivered, expected - delivered);
    }

    private static String inner(String object) {
        return object.substring(1, object.length() - 1);
    }

    private static String first(String one, String other) {
        return sorted(one, other)[0];
    }

    private static String last(String one, String other) {
        return sorted(one, other)[1];
    }

    private static String[] sorted(String... codes) {
        return List.of(codes).stream().sorted().toArray(String[]::new);
    }
}
