package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.gonghui.metrics.Metrics.step;
import static org.gonghui.metrics.Metrics.written;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PreferenceTest {

    private String body;
    private String metric;
    private String first;
    private String second;

    @BeforeEach
    void haveTwoClaims() {
        body = root();
        metric = metric();
        first = recorded(Fig.of(body, metric).value("5"));
        second = recorded(Fig.of(body, metric).value("6").source(source(), "1"));
    }

    @Test
    void the_preferred_claim_counts_and_the_others_are_named() throws SQLException {
        Instant before = moment();
        step(second, "prefer").statusCode(200).body("preferred", equalTo(true)).body("version", equalTo(2));
        rollUp("")
                .then()
                .body("value", equalTo(6))
                .body("skipped.figure", equalTo(List.of(first)))
                .body("skipped.reason", equalTo(List.of("not_preferred")));
        rollUp("&asKnownAt=" + before)
                .then()
                .body("value", equalTo(5))
                .body("skipped.figure", equalTo(List.of(second)));
        step(second, "unprefer").statusCode(200).body("preferred", equalTo(false));
        rollUp("").then().body("value", equalTo(5));
        anonymous()
                .get(FIGURES + "/{id}/history", second)
                .then()
                .body("items.step", equalTo(List.of("record", "prefer", "unprefer")))
                .body("items.reason", equalTo(java.util.Arrays.asList(null, "because", "because")));
    }

    @Test
    void a_second_preferred_claim_is_refused_until_the_first_is_none() throws SQLException {
        step(first, "prefer").statusCode(200);
        long before = written();
        step(second, "prefer")
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors[0].code", equalTo("already_preferred"));
        assertThat(written()).isEqualTo(before);
        step(first, "unprefer").statusCode(200);
        step(second, "prefer").statusCode(200);
    }

    @Test
    void preferring_again_changes_nothing() throws SQLException {
        step(first, "prefer");
        long before = written();
        step(first, "prefer").statusCode(200).body("version", equalTo(2));
        step(second, "unprefer").statusCode(200).body("version", equalTo(1));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void other_keys_have_their_own_preferred_claims() {
        step(first, "prefer").statusCode(200);
        for (Fig other : List.of(
                Fig.of(body, metric).year(2023),
                Fig.of(body, metric).subtree(),
                Fig.of(body, metric).breakdown("{\"participants\":\"workers\"}"),
                Fig.of(body, metric).period("cumulative", null, null))) {
            step(recorded(other), "prefer").statusCode(200);
        }
        recorded(Fig.of(body, metric).period("cumulative", null, null).source(source(), "2"));
    }

    @Test
    void a_withdrawn_claim_is_preferred_no_longer() {
        step(first, "prefer").statusCode(200);
        step(first, "withdrawals").statusCode(200).body("preferred", equalTo(false));
        step(second, "prefer").statusCode(200);
    }

    @Test
    void a_restatement_is_not_preferred_and_a_preferred_claim_restates_nothing() {
        String again = recorded(Fig.of(body, metric).source(source(), "9").restates(first));
        step(again, "prefer").statusCode(409).body("errors[0].code", equalTo("is_restatement"));
        step(second, "prefer").statusCode(200);
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"restates\":\"" + first + "\"}")
                .patch(FIGURES + "/{id}", second)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("is_preferred"));
    }

    @RepeatedTest(5)
    void of_two_preferred_at_once_one_is() {
        List<Integer> statuses = Race.run(List.of(() -> prefer(first), () -> prefer(second)));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    private static int prefer(String id) {
        return step(id, "prefer").extract().statusCode();
    }

    private Response rollUp(String more) {
        return anonymous()
                .get("/api/v1/roll-ups?explain=true&metric=" + metric + "&body=" + body + "&year=2024" + more);
    }
}
