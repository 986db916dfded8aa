package org.gonghui.metrics;

import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reads made of roll-ups refuse. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReportParametersTest {

    private String root;
    private String metric;

    @BeforeEach
    void haveARootAndAMetric() {
        root = root();
        metric = metric();
    }

    @ParameterizedTest
    @CsvSource({
        "?from, series, to=2024",
        "?to, series, from=2024",
        "?to, series, from=2024&to=2020",
        "?to, series, from=1960&to=2024",
        "?from, series, from=24&to=2024",
        "?breakdown, series, from=2024&to=2024&breakdown=age:old",
        "?breakdown, series, 'from=2024&to=2024&breakdown=participants:workers,participants:workers'",
        "?hierarchyAsOf, series, from=2024&to=2024&hierarchyAsOf=2024-02-30",
        "?asKnownAt, series, from=2024&to=2024&asKnownAt=2099-01-01T00:00:00Z",
        "?sources, series, from=2024&to=2024&sources=yes",
        "?form, series, from=2024&to=2024&form=2024",
        "?year, rankings, order=asc",
        "?order, rankings, year=2024&order=up",
        "?pageSize, rankings, year=2024&pageSize=0",
        "?breakdown, rankings, year=2024&breakdown=workers",
        "?year, shares, year=3000",
        "?by, shares, year=2024&by=age",
    })
    void wrong_parameters_are_named(String pointer, String read, String query) {
        anonymous()
                .get("/api/v1/%s?metric=%s&body=%s&%s".formatted(read, metric, root, query))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith(pointer)));
    }

    @ParameterizedTest
    @CsvSource({"series, from=2024&to=2024", "rankings, year=2024", "shares, year=2024"})
    void metrics_and_bodies_that_do_not_exist_are_not_found(String read, String query) {
        String address = "/api/v1/%s?%s&metric=%s&body=%s";
        anonymous()
                .get(address.formatted(read, query, "no_metric", root))
                .then()
                .statusCode(404);
        anonymous().get(address.formatted(read, query, metric, "NOBODY")).then().statusCode(404);
        anonymous().get(address.formatted(read, query, "", "")).then().statusCode(400);
        anonymous().get("/api/v1/%s?%s".formatted(read, query)).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "series, from=2024&to=2024, application/pdf",
        "rankings, year=2024, text/html",
        "shares, year=2024, image/svg+xml",
        "shares, year=2024, text/plain"
    })
    void a_form_that_there_is_not_is_a_problem(String read, String query, String form) {
        anonymous()
                .accept(form)
                .get("/api/v1/%s?metric=%s&body=%s&%s".formatted(read, metric, root, query))
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/json",
        "*/*, application/json",
        "'text/*', text/csv;charset=UTF-8",
        "'text/html,application/json;q=0.9,text/csv;q=0.8', application/json",
        "'text/csv;q=0.2,image/svg+xml', image/svg+xml"
    })
    void the_callers_best_wish_is_met(String wish, String form) {
        var request = wish.isEmpty() ? anonymous() : anonymous().accept(wish);
        request.get("/api/v1/series?metric=%s&body=%s&from=2024&to=2024".formatted(metric, root))
                .then()
                .statusCode(200)
                .contentType(startsWith(form));
    }

    @Test
    void a_problem_is_a_problem_whatever_was_wished_for() {
        anonymous()
                .accept("text/csv")
                .get("/api/v1/series?metric=no_metric&body=%s&from=2024&to=2024".formatted(root))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
