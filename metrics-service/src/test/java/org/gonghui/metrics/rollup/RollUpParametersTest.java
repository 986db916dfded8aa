package org.gonghui.metrics.rollup;

import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RollUpParametersTest {

    private String root;
    private String metric;

    @BeforeEach
    void haveARootAndAMetric() {
        root = root();
        metric = metric();
    }

    @ParameterizedTest
    @CsvSource({
        "?year, explain=false",
        "?year, year=2024&from=2020&to=2024",
        "?to, from=2020",
        "?to, from=2024&to=2020",
        "?year, year=24",
        "?breakdown, year=2024&breakdown=workers",
        "?breakdown, year=2024&breakdown=age:old",
        "?breakdown, 'year=2024&breakdown=participants:workers,participants:workers'",
        "?hierarchyAsOf, year=2024&hierarchyAsOf=2024-02-30",
        "?asKnownAt, year=2024&asKnownAt=2099-01-01T00:00:00Z",
        "?asKnownAt, year=2024&asKnownAt=2024-01-01",
        "?yaer, year=2024&yaer=2024"
    })
    void wrong_parameters_are_named(String pointer, String query) {
        anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + root + "&" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith(pointer)));
    }

    @Test
    void metrics_and_bodies_that_do_not_exist_are_not_found() {
        anonymous()
                .get("/api/v1/roll-ups?metric=no_metric&body=" + root + "&year=2024")
                .then()
                .statusCode(404);
        anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=NOBODY&year=2024")
                .then()
                .statusCode(404);
        anonymous().get("/api/v1/roll-ups?year=2024").then().statusCode(400);
    }
}
