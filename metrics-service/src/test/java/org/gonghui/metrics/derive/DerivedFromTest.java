package org.gonghui.metrics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.METRICS;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.written;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DerivedFromTest {

    private final String root = root();

    @Test
    void a_metric_says_from_which_records_it_is_counted() {
        String code = "d_" + next();
        send(
                        DerivedMetrics.json(code, "tree", "sum", "count"),
                        "{\"resource\":\"activity\",\"kinds\":[\"tree_planting\"],\"measure\":\"quantity\"}")
                .statusCode(201);

        String read = anonymous().get(METRICS + "/{code}", code).asString();
        assertThat(read)
                .contains(
                        "\"derivedFrom\":{\"resource\":\"activity\",\"kinds\":[\"tree_planting\"],\"levels\":[],\"measure\":\"quantity\"}");
        send(
                        DerivedMetrics.json(code, "tree", "sum", "count"),
                        "{\"resource\":\"activity\",\"kinds\":[\"tree_planting\"],\"levels\":[],\"measure\":\"quantity\"}",
                        code)
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void no_recorded_value_rests_on_it_so_it_may_come_and_go() {
        String code = Metrics.metric("last", "sum", "count", "site");
        recorded(Fig.of(root, code).period("as_of", null, "2024-12-31"));
        patching("\"1\"")
                .body("{\"derivedFrom\":{\"resource\":\"station\",\"measure\":\"records\"}}")
                .patch(METRICS + "/{code}", code)
                .then()
                .statusCode(200)
                .body("derivedFrom.kinds.size()", equalTo(0));
        patching("\"2\"")
                .body("{\"derivedFrom\":null}")
                .patch(METRICS + "/{code}", code)
                .then()
                .statusCode(200)
                .body("derivedFrom", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "site; last; count; {'resource':'activity','measure':'records'}; /derivedFrom/resource",
                "site; none; count; {'resource':'station','measure':'records'}; /derivedFrom",
                "session; sum; count; {'resource':'station','measure':'sessions'}; /derivedFrom/measure",
                "site; sum; count; {'resource':'activity','measure':'sessions'}; /derivedFrom/measure",
                "tree; sum; count; {'resource':'activity','measure':'records'}; /derivedFrom/measure",
                "person; sum; count; {'resource':'activity','measure':'person_times'}; /derivedFrom/measure",
                "session; sum; count; {'resource':'activity','levels':['county'],'measure':'sessions'};"
                        + " /derivedFrom/levels",
                "site; sum; count; {'resource':'station','kinds':['a','a'],'levels':['b','b'],'measure':'records'};"
                        + " /derivedFrom/kinds /derivedFrom/levels",
                "site; sum; count; {'resource':'station','kinds':['No such'],'measure':'records'};"
                        + " /derivedFrom/kinds/0",
                "site; sum; count; {'resource':'station'}; /derivedFrom/measure",
                "person; sum; count; {'resource':'relief_count','measure':'recipients'}; /derivedFrom/kinds",
                "person; sum; count; {'resource':'relief_count','kinds':['cooling','warmth'],'measure':'recipients'};"
                        + " /derivedFrom/kinds",
                "person; last; count; {'resource':'relief_count','kinds':['all_relief'],'measure':'recipients'};"
                        + " /derivedFrom/resource",
                "person_time; sum; count; {'resource':'relief_count','kinds':['all_relief'],'measure':'recipients'};"
                        + " /derivedFrom/measure",
                "person; sum; count; {'resource':'activity','measure':'recipients'}; /derivedFrom/measure",
            })
    void what_does_not_go_together_is_named(
            String unit, String timeRule, String valueType, String derivedFrom, String pointers) throws SQLException {
        long before = written();
        send(DerivedMetrics.json("d_" + next(), unit, timeRule, valueType), derivedFrom.replace('\'', '"'))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(pointers.split(" ", -1)));
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"people", "distinct_people"})
    void people_of_several_records_are_not_added_up(String measure) {
        send(
                        DerivedMetrics.json("d_" + next(), "person", "sum", "count"),
                        "{\"resource\":\"activity\",\"measure\":\"%s\"}".formatted(measure))
                .statusCode(422);
    }

    @Test
    void rates_are_not_derived() {
        String code = "d_" + next();
        send(
                        DerivedMetrics.json(code, "site", "last", "count").replace("\"sum\"", "\"none\""),
                        "{\"resource\":\"station\",\"measure\":\"records\"}")
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("not_additive"));
    }

    private static ValidatableResponse send(String metric, String derivedFrom) {
        return as("metrics-editor")
                .body(metric.replace("null", derivedFrom))
                .post(METRICS)
                .then();
    }

    private static ValidatableResponse send(String metric, String derivedFrom, String code) {
        return as("metrics-editor")
                .body(metric.replace("null", derivedFrom))
                .put(METRICS + "/{code}", code)
                .then();
    }
}
