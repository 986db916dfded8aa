package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.somebody;
import static org.gonghui.metrics.Metrics.written;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WorkflowTest {

    private String county;
    private String body;
    private String metric;
    private String id;

    @BeforeEach
    void haveADraft() {
        county = root();
        body = body(county);
        metric = metric();
        Response created = of("officer", body).body(draft("5")).post(FIGURES);
        assertThat(created.statusCode()).isEqualTo(201);
        id = created.path("id");
    }

    @Test
    void a_figure_goes_from_draft_to_published_by_the_hands_of_three() {
        rollUp().then().body("value", equalTo(null));
        take("officer", body, "submit").then().statusCode(200).body("state", equalTo("submitted"));
        take("metrics-editor", county, "confirm").then().statusCode(200).body("state", equalTo("confirmed"));
        rollUp().then().body("value", equalTo(null));
        anonymous().get(FIGURES + "/{id}", id).then().statusCode(404);
        take("metrics-publisher", county, "publish").then().statusCode(200).body("state", equalTo("published"));
        anonymous().get(FIGURES + "/{id}", id).then().statusCode(200).body("state", equalTo("published"));
        rollUp().then().body("value", equalTo(5));
        anonymous().get(FIGURES + "/{id}/history", id).then().body("items.step", equalTo(List.of("publish")));
        of("officer", body)
                .get(FIGURES + "/{id}/history", id)
                .then()
                .body("items.step", equalTo(List.of("record", "submit", "confirm", "publish")));
    }

    @Test
    void a_draft_is_seen_by_its_subtree_only() throws SQLException {
        for (Response answer : List.of(
                anonymous().get(FIGURES + "/{id}", id),
                of("officer", root()).get(FIGURES + "/{id}", id),
                of("metrics-publisher", body(county)).get(FIGURES + "/{id}", id),
                anonymous().get(FIGURES + "/{id}/history", id),
                take("metrics-publisher", root(), "submit"),
                anonymous().get(FIGURES + "/{id}?asKnownAt=" + moment(), id))) {
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        Response seen = of("officer", county).get(FIGURES + "/{id}", id);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.header("Cache-Control")).contains("private");
        of("officer", county)
                .header("If-None-Match", seen.header("ETag"))
                .get(FIGURES + "/{id}", id)
                .then()
                .statusCode(304);
        of("officer", county)
                .get(FIGURES + "/{id}?asKnownAt=" + moment(), id)
                .then()
                .statusCode(200);
    }

    @Test
    void drafts_are_listed_to_their_subtree_when_asked_for() {
        String path = FIGURES + "?metric=" + metric + "&state=draft";
        of("officer", county).get(path).then().statusCode(200).body("items.id", equalTo(List.of(id)));
        as("admin").get(path).then().body("items.id", equalTo(List.of(id)));
        of("officer", root()).get(path).then().body("items", empty());
        anonymous().get(path).then().body("items", empty());
        of("officer", county).get(FIGURES + "?metric=" + metric).then().body("items", empty());
    }

    @Test
    void the_feed_tells_published_figures_only_and_their_end() {
        assertThat(told()).isEmpty();
        publish();
        assertThat(told()).containsExactly("upsert");
        of("metrics-publisher", body)
                .body("{\"reason\":\"another body's\"}")
                .post(FIGURES + "/{id}/withdrawals", id)
                .then()
                .statusCode(200);
        assertThat(told()).containsExactly("delete");
    }

    @Test
    void a_tag_of_the_draft_is_none_of_the_published_figure() {
        String tag = of("officer", body).get(FIGURES + "/{id}", id).header("ETag");
        publish();
        Response published = anonymous().header("If-None-Match", tag).get(FIGURES + "/{id}", id);
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "'',confirm,'edit, submit'",
        "'',publish,'edit, submit'",
        "'',return,'edit, submit'",
        "'',withdrawals,'edit, submit'",
        "'',prefer,'edit, submit'",
        "submit,submit,'confirm, return'",
        "submit,publish,'confirm, return'",
        "submit confirm,submit,'return, publish'",
        "submit confirm,confirm,'return, publish'",
        "submit confirm publish,publish,'annotate, correct, prefer, unprefer, withdraw'",
        "submit confirm publish,return,'annotate, correct, prefer, unprefer, withdraw'",
        "submit confirm publish withdrawals,publish,''"
    })
    void a_wrong_step_names_the_allowed_and_changes_nothing(String way, String step, String allowed)
            throws SQLException {
        for (String each : way.isEmpty() ? new String[0] : way.split(" ", -1)) {
            take("admin", body, each).then().statusCode(200);
        }
        long before = written();
        take("admin", body, step)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors[0].code", equalTo("wrong_state"))
                .body("errors[0].detail", containsString("[" + allowed + "]"));
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'',metrics-publisher,confirm,409",
        "submit,officer,confirm,403",
        "submit,officer,return,403",
        "submit confirm,metrics-editor,publish,403",
        "submit confirm,officer,publish,403",
        "submit confirm publish,metrics-editor,withdrawals,403",
        "submit confirm publish,officer,prefer,403",
        "'',partner,submit,403"
    })
    void each_step_has_its_role(String way, String role, String step, int status) {
        for (String each : way.isEmpty() ? new String[0] : way.split(" ", -1)) {
            take("admin", body, each).then().statusCode(200);
        }
        take(role, body, step).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"metrics-editor,confirm,''", "metrics-publisher,publish,confirm", "admin,confirm,''"})
    void nobody_approves_what_he_made(String role, String step, String way) throws SQLException {
        take("officer", body, "submit").then().statusCode(200);
        if (!way.isEmpty()) {
            take("metrics-editor", body, way).then().statusCode(200);
        }
        long before = written();
        take("tester", role, body, step)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-work"))
                .body("errors[0].code", equalTo("own_work"));
        assertThat(written()).isEqualTo(before);
        take("somebody-else", role, body, step).then().statusCode(200);
    }

    @Test
    void who_edits_a_returned_figure_has_made_it_too() {
        take("officer", body, "submit");
        take("metrics-editor", body, "return");
        somebody("approver", "metrics-editor", body)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"v3\"")
                .body("{\"value\":6}")
                .patch(FIGURES + "/{id}", id)
                .then()
                .statusCode(200);
        take("officer", body, "submit").then().statusCode(200);
        take("metrics-editor", body, "confirm").then().statusCode(403);
    }

    @Test
    void a_returned_figure_says_why_until_it_is_handed_in_again() {
        take("officer", body, "submit");
        take("metrics-editor", body, "return").then().body("returnReason", equalTo("because"));
        edit("{\"value\":6}", "\"v3\"").then().body("returnReason", equalTo("because"));
        of("officer", body)
                .get(FIGURES + "?state=draft&metric=" + metric)
                .then()
                .body("items.returnReason", equalTo(List.of("because")));
        take("officer", body, "submit").then().body("returnReason", equalTo(null));
    }

    @Test
    void a_returned_figure_is_a_draft_again_that_can_be_changed() {
        take("officer", body, "submit");
        edit("{\"value\":6}", "\"v2\"").then().statusCode(409);
        take("metrics-editor", body, "return").then().statusCode(200).body("state", equalTo("draft"));
        of("officer", body).get(FIGURES + "/{id}/history", id).then().body("items[2].reason", equalTo("because"));
        edit("{\"value\":6,\"qualifier\":\"about\"}", "\"v3\"")
                .then()
                .statusCode(200)
                .body("value", equalTo(6))
                .body("version", equalTo(4));
        edit("{\"value\":7}", "\"v3\"").then().statusCode(412);
        edit("{\"value\":-7,\"body\":\"OTHER\"}", "\"v4\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/value", "/body"));
    }

    @Test
    void a_return_needs_a_reason() {
        take("officer", body, "submit");
        of("metrics-editor", body)
                .body("{}")
                .post(FIGURES + "/{id}/return", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reason")));
    }

    @Test
    void officers_record_drafts_and_publishers_what_is_published() throws SQLException {
        long before = written();
        String published = Fig.of(body, metric).year(2023).json();
        for (String role : List.of("officer", "metrics-editor")) {
            of(role, body)
                    .body(published)
                    .post(FIGURES)
                    .then()
                    .statusCode(403)
                    .body("errors[0].pointer", equalTo("/state"));
        }
        of("officer", root()).body(draft("5")).post(FIGURES).then().statusCode(403);
        of("officer", body)
                .body(draft("5"))
                .post(FIGURES)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        of("officer", body).body(draft("6")).post(FIGURES).then().statusCode(409);
        assertThat(written()).isEqualTo(before);
        of("metrics-publisher", body).body(published).post(FIGURES).then().statusCode(201);
    }

    @Test
    void what_was_not_published_then_was_not_known_to_all() throws SQLException {
        Instant before = moment();
        publish();
        anonymous().get(FIGURES + "/{id}?asKnownAt=" + before, id).then().statusCode(404);
        of("officer", body)
                .get(FIGURES + "/{id}?asKnownAt=" + before, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));
        anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + county + "&year=2024&asKnownAt=" + before)
                .then()
                .body("value", equalTo(null));
    }

    @Test
    void nothing_is_published_into_a_closed_year() {
        String late = of("officer", body)
                .body(Fig.of(body, metric).year(1972).json().replace("\"published\"", "\"draft\""))
                .post(FIGURES)
                .path("id");
        as("admin")
                .body("{\"year\":1972,\"reason\":\"The yearbook is out\"}")
                .put("/api/v1/period-locks/1972")
                .then()
                .statusCode(201);
        id = late;
        take("officer", body, "submit").then().statusCode(200);
        take("metrics-editor", body, "confirm").then().statusCode(200);
        take("metrics-publisher", body, "publish")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("closed_period"));
    }

    private String draft(String value) {
        return Fig.of(body, metric).value(value).json().replace("\"published\"", "\"draft\"");
    }

    private Response take(String role, String within, String step) {
        String subject = role.equals("officer") || step.equals("submit") ? "tester" : "approver";
        return take(subject, role, within, step);
    }

    private Response take(String subject, String role, String within, String step) {
        return somebody(subject, role, within).body("{\"reason\":\"because\"}").post(FIGURES + "/{id}/" + step, id);
    }

    private void publish() {
        for (String step : List.of("submit", "confirm", "publish")) {
            take("admin", body, step).then().statusCode(200);
        }
    }

    private Response edit(String patch, String tag) {
        return of("officer", body)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(FIGURES + "/{id}", id);
    }

    private Response rollUp() {
        return anonymous().get("/api/v1/roll-ups?metric=" + metric + "&body=" + county + "&year=2024");
    }

    private List<String> told() {
        Response page = as("partner").get("/api/v1/changes?resource=figure&limit=1000");
        assertThat(page.<Boolean>path("caughtUp")).isTrue();
        return page.path("items.findAll { it.key == '" + id + "' }.op");
    }
}
