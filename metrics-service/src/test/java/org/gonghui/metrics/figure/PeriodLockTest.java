package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.post;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses years that no other test writes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PeriodLockTest {

    private static final String LOCKS = "/api/v1/period-locks";

    private String body;
    private String metric;

    @BeforeEach
    void haveABodyAndAMetric() {
        body = root();
        metric = metric();
    }

    @Test
    void a_closed_year_takes_no_figure_that_ends_in_it() {
        Fig before = Fig.of(body, metric).year(1991);
        String id = recorded(before);
        String first = recorded(before.source(source(), "1"));
        close(1991);

        post(before.coverage("subtree"))
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors[0].pointer", equalTo("/period"))
                .body("errors[0].code", equalTo("closed_period"));
        post(before.period("cumulative", "1989", "1991-03-31")).statusCode(409);
        post(before.period("five_year", "1990", "1994")).statusCode(201);
        post(before.period("cumulative", "1990", null)).statusCode(201);
        post(before).statusCode(200).body("id", equalTo(id));
        restate(id, first).then().statusCode(409);
        patching("\"1\"")
                .body("{\"note\":\"still allowed\"}")
                .patch(FIGURES + "/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void closing_is_an_upsert_by_publishers() {
        assertThat(close(1992).statusCode()).isEqualTo(201);
        assertThat(close(1992).statusCode()).isEqualTo(200);
        as("admin")
                .body("{\"year\":1992,\"reason\":\"another\"}")
                .put(LOCKS + "/1992")
                .then()
                .statusCode(428);
        as("metrics-editor")
                .body("{\"year\":1993,\"reason\":\"x\"}")
                .put(LOCKS + "/1993")
                .then()
                .statusCode(403);
        as("admin")
                .body("{\"year\":1994,\"reason\":\"x\"}")
                .put(LOCKS + "/1993")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/year"));
        anonymous().get(LOCKS).then().statusCode(200).body("items.year", hasItem(1992));
        anonymous().get(LOCKS + "/1992").then().statusCode(200).body("reason", equalTo("The yearbook is out"));
        anonymous().get(LOCKS + "/1993").then().statusCode(404);
    }

    private static Response close(int year) {
        return as("metrics-publisher")
                .body("{\"year\":%d,\"reason\":\"The yearbook is out\"}".formatted(year))
                .put(LOCKS + "/" + year);
    }

    private static Response restate(String id, String restated) {
        return patching("\"1\"").body("{\"restates\":\"" + restated + "\"}").patch(FIGURES + "/{id}", id);
    }
}
