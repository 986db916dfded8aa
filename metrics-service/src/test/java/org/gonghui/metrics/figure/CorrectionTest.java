package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.post;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.gonghui.metrics.Metrics.step;
import static org.gonghui.metrics.Metrics.written;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CorrectionTest {

    private String body;
    private String metric;
    private String id;

    @BeforeEach
    void haveAFigure() {
        body = root();
        metric = metric();
        id = recorded(Fig.of(body, metric).note("as printed"));
    }

    @Test
    void a_correction_is_a_version_of_the_same_figure_and_the_one_before_stays_known() throws SQLException {
        String source = source();
        Instant before = moment();
        as("admin")
                .body(
                        "{\"value\":6.0,\"qualifier\":\"about\",\"source\":{\"document\":\"%s\",\"lines\":\"3\"},\"reason\":\"misread\"}"
                                .formatted(source))
                .post(FIGURES + "/{id}/corrections", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("value", equalTo(6))
                .body("qualifier", equalTo("about"))
                .body("note", equalTo("as printed"))
                .body("source", equalTo(null))
                .body("correctionSource.document", equalTo(source))
                .body("version", equalTo(2));
        at(before).then().statusCode(200).body("value", equalTo(5)).body("version", equalTo(1));
        at(moment()).then().body("value", equalTo(6)).body("version", equalTo(2));
        Response history = anonymous().get(FIGURES + "/{id}/history", id);
        assertThat(history.asString())
                .isEqualTo(
                        """
                        {"items":[{"number":1,"recordedAt":"%s","recordedBy":"tester","step":"record","reason":null,\
                        "state":"published","value":5,"qualifier":"exact","correctionSource":null,"restates":null,\
                        "preferred":false,"note":"as printed"},\
                        {"number":2,"recordedAt":"%s","recordedBy":"tester","step":"correct","reason":"misread",\
                        "state":"published","value":6,"qualifier":"about",\
                        "correctionSource":{"document":"%s","lines":"3"},"restates":null,"preferred":false,\
                        "note":"as printed"}]}"""
                                .formatted(
                                        history.<String>path("items[0].recordedAt"),
                                        history.<String>path("items[1].recordedAt"),
                                        source));
    }

    @Test
    void each_version_is_known_from_the_instant_it_was_recorded() {
        correct(id, "6");
        correct(id, "7");
        List<String> instants = anonymous().get(FIGURES + "/{id}/history", id).path("items.recordedAt");
        for (int version = 1; version <= instants.size(); version++) {
            Instant recorded = Instant.parse(instants.get(version - 1));
            at(recorded).then().body("version", equalTo(version)).body("value", equalTo(version + 4));
        }
        at(Instant.parse(instants.get(0)).minusNanos(1000)).then().statusCode(404);
    }

    @Test
    void the_natural_key_stays_with_the_figure() {
        correct(id, "6").statusCode(200);
        post(Fig.of(body, metric).note("as printed")).statusCode(409);
        post(Fig.of(body, metric).note("as printed").value("6")).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void correcting_to_what_is_said_already_changes_nothing() throws SQLException {
        long before = written();
        correct(id, "5.00").statusCode(200).body("version", equalTo(1));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_figure_is_gone_now_and_known_then() throws SQLException {
        Instant before = moment();
        step(id, "withdrawals").statusCode(200).body("state", equalTo("withdrawn"));
        anonymous().get(FIGURES + "/{id}", id).then().statusCode(404);
        anonymous().get(FIGURES + "?metric=" + metric).then().body("items", empty());
        at(before).then().statusCode(200).body("state", equalTo("published"));
        at(moment()).then().statusCode(404);
        list(before).then().statusCode(200).body("items.id", equalTo(List.of(id)));
        list(moment()).then().body("items", empty());
        anonymous()
                .get(FIGURES + "/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.step", equalTo(List.of("record", "withdraw")))
                .body("items[1].reason", equalTo("because"));
        of("officer", body).get(FIGURES + "/{id}", id).then().statusCode(200).body("state", equalTo("withdrawn"));
        correct(id, "6").statusCode(409).body("errors[0].code", equalTo("wrong_state"));
        post(Fig.of(body, metric).note("as printed")).statusCode(409);
    }

    @Test
    void roll_ups_answer_what_was_known() throws SQLException {
        Instant unknown = Instant.parse(
                        anonymous().get(FIGURES + "/{id}/history", id).<String>path("items[0].recordedAt"))
                .minusNanos(1000);
        Instant first = moment();
        correct(id, "6");
        Instant second = moment();
        step(id, "withdrawals");
        assertThat(rollUp("&asKnownAt=" + unknown).<Integer>path("value")).isNull();
        assertThat(rollUp("&asKnownAt=" + first).<Integer>path("value")).isEqualTo(5);
        assertThat(rollUp("&asKnownAt=" + second).<Integer>path("value")).isEqualTo(6);
        assertThat(rollUp("&asKnownAt=" + second).<String>path("asKnownAt")).isEqualTo(second.toString());
        assertThat(rollUp("").<Integer>path("value")).isNull();
    }

    @Test
    void pages_of_what_was_known_go_on_and_are_bound_to_their_instant() throws SQLException {
        String other = recorded(Fig.of(body, metric).year(2023));
        Instant then = moment();
        correct(other, "9");
        String path = FIGURES + "?pageSize=1&metric=" + metric + "&asKnownAt=";
        String token = anonymous().get(path + then).path("nextPageToken");
        anonymous()
                .get(path + then + "&pageToken=" + token)
                .then()
                .body("items.value", equalTo(List.of(5)))
                .body("nextPageToken", equalTo(null));
        anonymous().get(path + moment() + "&pageToken=" + token).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /value,/reason",
                "{\"value\":-1,\"reason\":\"x\"} | /value",
                "{\"value\":1.5,\"reason\":\"x\"} | /value",
                "{\"value\":1e400,\"reason\":\"x\"} | /value",
                "{\"value\":1234567890123456789012345678901234567890,\"reason\":\"x\"} | /value",
                "{\"value\":5,\"reason\":\"\"} | /reason",
                "{\"value\":5,\"reason\":\"x\",\"unit\":\"person\"} | /unit",
                "{\"value\":-1,\"reason\":\"x\",\"source\":{\"document\":\"NO-SUCH\"}} | /value,/source/document",
                "{\"value\":5,\"reason\":\"x\",\"qualifier\":\"maybe\",\"note\":\"\"} | /qualifier,/note"
            })
    void bad_corrections_change_nothing(String json, String pointers) throws SQLException {
        long before = written();
        as("admin")
                .body(json)
                .post(FIGURES + "/{id}/corrections", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder((Object[]) pointers.split(",", -1)));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void only_publishers_of_the_subtree_correct() throws SQLException {
        String json = "{\"value\":6,\"reason\":\"x\"}";
        long before = written();
        of("metrics-editor", body)
                .body(json)
                .post(FIGURES + "/{id}/corrections", id)
                .then()
                .statusCode(403);
        of("metrics-publisher", root())
                .body(json)
                .post(FIGURES + "/{id}/corrections", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-scope"));
        anonymous()
                .contentType("application/json")
                .body(json)
                .post(FIGURES + "/{id}/corrections", id)
                .then()
                .statusCode(401);
        as("admin")
                .body(json)
                .post(FIGURES + "/00000000-0000-7000-8000-000000000000/corrections")
                .then()
                .statusCode(404);
        assertThat(written()).isEqualTo(before);
        of("metrics-publisher", body)
                .body(json)
                .post(FIGURES + "/{id}/corrections", id)
                .then()
                .statusCode(200);
    }

    @Test
    void a_closed_year_is_changed_by_corrections_only() throws SQLException {
        String closed = recorded(Fig.of(body, metric).year(1971));
        as("admin")
                .body("{\"year\":1971,\"reason\":\"The yearbook is out\"}")
                .put("/api/v1/period-locks/1971")
                .then()
                .statusCode(201);
        long before = written();
        for (String step : List.of("withdrawals", "prefer")) {
            step(closed, step).statusCode(409).body("errors.code", hasItem("closed_period"));
        }
        assertThat(written()).isEqualTo(before);
        correct(closed, "6").statusCode(200).body("value", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE figure_version SET value = 0", "DELETE FROM figure_version", "TRUNCATE figure_version"})
    void the_service_itself_cannot_change_what_was_known(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = TestDatabase.connect()) {
                        connection.createStatement().executeUpdate(sql);
                    }
                })
                .hasMessageContaining("permission denied");
    }

    private Response at(Instant instant) {
        return anonymous().get(FIGURES + "/{id}?asKnownAt=" + instant, id);
    }

    private Response list(Instant instant) {
        return anonymous().get(FIGURES + "?metric=" + metric + "&asKnownAt=" + instant);
    }

    private Response rollUp(String more) {
        return anonymous().get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&year=2024" + more);
    }
}
