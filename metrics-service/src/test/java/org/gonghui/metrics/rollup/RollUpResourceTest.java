package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.METRICS;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.metricJson;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RollUpResourceTest {

    private String root;
    private String metric;

    @BeforeEach
    void haveARootAndAMetric() {
        root = root();
        metric = metric();
    }

    @Test
    void a_claim_stands_beside_what_adds_up_and_hides_what_is_below_it() {
        String city = body(root);
        String county = body(city);
        String other = body(root);
        recorded(Fig.of(root, metric).subtree().value("100").qualifier("at_least"));
        recorded(Fig.of(root, metric).value("1"));
        recorded(Fig.of(city, metric).subtree().value("40").qualifier("nearly"));
        String hidden = recorded(Fig.of(county, metric).value("39"));
        recorded(Fig.of(other, metric).value("0"));
        String without = body(root);

        Response answer = ask(root, "year=2024&explain=true").extract().response();
        assertThat(answer.asString())
                .isEqualTo(
                        """
                        {"metric":"%s","body":"%2$s","period":{"kind":"year","from":"2024","to":"2024"},"breakdown":{},\
                        "unit":"person","reported":{"value":100,"lower":100,"upper":null},\
                        "rolledUp":{"value":41,"lower":1,"upper":41},"derived":null,\
                        "derivation":{"records":null,"untold":null,"recordsReadAt":null,"missing":"not_derived"},\
                        "gap":59,"contradicts":true,\
                        "value":100,"valueBasis":"reported","coverage":{"expected":5,"counted":4},\
                        "notCounted":["%3$s"],"hierarchyAsOf":"2024-12-31","hierarchyCursor":null,\
                        "asKnownAt":null,"computedAt":"%4$s",\
                        "contributions":{"body":"%2$s","own":{"value":1,"lower":1,"upper":1},\
                        "claim":{"value":100,"lower":100,"upper":null},\
                        "contribution":{"value":100,"lower":100,"upper":null},"basis":"reported","children":[\
                        {"body":"%5$s","own":null,"claim":{"value":40,"lower":0,"upper":40},\
                        "contribution":{"value":40,"lower":0,"upper":40},"basis":"reported","children":[]},\
                        {"body":"%6$s","own":{"value":0,"lower":0,"upper":0},"claim":null,\
                        "contribution":{"value":0,"lower":0,"upper":0},"basis":"rolledUp","children":[]}]},\
                        "moves":[],"skipped":[{"figure":"%7$s","body":"%8$s","reason":"hidden"}]}"""
                                .formatted(
                                        metric, root, without, answer.path("computedAt"), city, other, hidden, county));
    }

    @Test
    void every_figure_that_is_skipped_is_named_with_the_reason() {
        String city = body(root);
        String county = body(city);
        String gone = body(city);
        recorded(Fig.of(city, metric).subtree().value("40"));
        String headline = recorded(Fig.of(city, metric).subtree().value("41").source(source(), "1"));
        String first = recorded(Fig.of(root, metric).value("1"));
        String again =
                recorded(Fig.of(root, metric).value("1").source(source(), "2").restates(first));
        String tenMonths = recorded(Fig.of(root, metric).period("cumulative", "2024-01", "2024-10"));
        String undated = recorded(Fig.of(root, metric).period("unspecified", null, null));
        String hidden = recorded(Fig.of(county, metric).value("39"));
        String families = recorded(Fig.of(root, metric).breakdown("{\"participants\":\"workers_and_family\"}"));
        String elsewhere = recorded(Fig.of(gone, metric).value("7"));
        RegistryCopyFixture.moved(gone, root(), LocalDate.of(2024, 6, 1));
        recorded(Fig.of(root, metric).year(2023));

        ask(root, "year=2024&explain=true")
                .body("value", equalTo(41))
                .body(
                        "skipped.figure",
                        equalTo(List.of(headline, again, tenMonths, undated, hidden, families, elsewhere)))
                .body(
                        "skipped.reason",
                        equalTo(List.of(
                                "not_preferred",
                                "restatement",
                                "other_span",
                                "other_span",
                                "hidden",
                                "other_breakdown",
                                "not_in_tree")));
    }

    @Test
    void bounds_add_up_and_an_open_side_stays_open() {
        recorded(Fig.of(root, metric).value("10").qualifier("about"));
        ask(root, "year=2024").body("rolledUp", equalTo(amount(10, 0, null)));
        recorded(Fig.of(body(root), metric).value("5").qualifier("at_least"));
        ask(root, "year=2024").body("rolledUp", equalTo(amount(15, 5, null)));
        String other = body(root);
        recorded(Fig.of(other, metric).value("3").qualifier("at_most"));
        ask(other, "year=2024").body("rolledUp", equalTo(amount(3, 0, 3)));
        recorded(Fig.of(root, metric).subtree().value("4").qualifier("nearly"));
        ask(root, "year=2024").body("contradicts", equalTo(true)).body("gap", equalTo(-14));
    }

    @Test
    void a_metric_that_may_be_negative_is_open_below() {
        String change = "m_" + next();
        as("metrics-editor")
                .body(metricJson(change).replace("\"nonNegative\":true", "\"nonNegative\":false"))
                .post(METRICS)
                .then()
                .statusCode(201);
        recorded(Fig.of(root, change).value("-5").qualifier("about"));
        recorded(Fig.of(body(root), change).value("3").qualifier("nearly"));
        anonymous()
                .get("/api/v1/roll-ups?metric=" + change + "&body=" + root + "&year=2024")
                .then()
                .body("rolledUp", equalTo(amount(-2, null, null)));
    }

    private static Map<String, Object> amount(Integer value, Integer lower, Integer upper) {
        return JsonPath.from("{\"value\":%d,\"lower\":%d,\"upper\":%d}".formatted(value, lower, upper))
                .getMap("");
    }

    @Test
    void what_nobody_reported_is_missing_and_not_zero() {
        ask(root, "year=2024")
                .body("value", nullValue())
                .body("valueBasis", nullValue())
                .body("coverage.counted", equalTo(0))
                .body("contributions", nullValue());
    }

    @Test
    void of_competing_claims_the_first_recorded_is_preferred() {
        recorded(Fig.of(root, metric).subtree().value("7"));
        String later = recorded(Fig.of(root, metric).subtree().value("8").source(source(), "1"));

        ask(root, "year=2024&explain=true")
                .body("value", equalTo(7))
                .body("skipped.figure", equalTo(List.of(later)))
                .body("skipped.reason", equalTo(List.of("not_preferred")));
    }

    @Test
    void a_body_that_moved_counts_where_it_stood_at_the_end() {
        String from = body(root);
        String to = body(root);
        String moving = root();
        LocalDate day = LocalDate.of(2024, 6, 1);
        RegistryCopyFixture.affiliation(moving, from, null, day);
        RegistryCopyFixture.affiliation(moving, to, day, null);
        String figure = recorded(Fig.of(moving, metric).value("9"));

        ask(to, "year=2024").body("value", equalTo(9));
        ask(from, "year=2024&explain=true")
                .body("value", nullValue())
                .body("skipped", equalTo(List.of(Map.of("figure", figure, "body", moving, "reason", "not_in_tree"))));
        ask(to, "year=2024&explain=true")
                .body("moves", equalTo(List.of(Map.of("body", moving, "superior", to, "on", "2024-06-01"))));
        ask(to, "year=2025&explain=true").body("moves", equalTo(List.of()));
        ask(from, "year=2024&hierarchyAsOf=2024-05-31")
                .body("value", equalTo(9))
                .body("hierarchyAsOf", equalTo("2024-05-31"));
        ask(root, "year=2024").body("value", equalTo(9));
    }

    @Test
    void work_of_a_body_that_ended_in_the_year_counts_and_its_state_does_not() {
        String stock = metric("last", "sum", "count", "site");
        String ended = "T" + next();
        RegistryCopyFixture.body(ended, "enterprise_union", root, null, LocalDate.of(2024, 7, 1));
        recorded(Fig.of(ended, metric).value("3"));
        recorded(Fig.of(ended, stock).period("as_of", null, "2024-03-31").value("3"));

        ask(root, "year=2024").body("value", equalTo(3)).body("coverage.expected", equalTo(2));
        anonymous()
                .get("/api/v1/roll-ups?metric=" + stock + "&body=" + root + "&year=2024")
                .then()
                .body("value", nullValue())
                .body("coverage.expected", equalTo(1));
        anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + ended + "&year=2025")
                .then()
                .statusCode(404);
    }

    @Test
    void breakdowns_are_answered_apart() {
        recorded(Fig.of(root, metric).value("3").breakdown("{\"participants\":\"workers\"}"));
        String whole = recorded(Fig.of(root, metric).value("5"));
        ask(root, "year=2024").body("value", equalTo(5));
        ask(root, "year=2024&explain=true&breakdown=participants:workers")
                .body("value", equalTo(3))
                .body("breakdown.participants", equalTo("workers"))
                .body("skipped.find { it.figure == '%s' }.reason".formatted(whole), equalTo("other_breakdown"));
    }

    @Test
    void a_tree_that_nobody_would_read_is_not_explained() {
        int most = ConfigProvider.getConfig().getValue("gonghui.roll-ups.bodies-explained", Integer.class);
        RegistryCopyFixture.bodies(most, "enterprise_union", root);

        ask(root, "year=2024");
        anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + root + "&year=2024&explain=true")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?body")))
                .body("errors.code", equalTo(List.of("tree_too_wide")));
    }

    @Test
    void what_does_not_add_up_is_refused_unless_the_body_says_it_itself() {
        String rate = metric("none", "none", "percent", "percent");
        String child = body(root);
        recorded(Fig.of(child, rate).value("75.5"));

        anonymous()
                .get("/api/v1/roll-ups?metric=" + rate + "&body=" + root + "&year=2024")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-additive"));
        anonymous()
                .get("/api/v1/roll-ups?metric=" + rate + "&body=" + child + "&year=2024")
                .then()
                .statusCode(200)
                .body("value", equalTo(75.5f))
                .body("coverage.expected", equalTo(1));
        recorded(Fig.of(root, rate).subtree().value("80"));
        anonymous()
                .get("/api/v1/roll-ups?metric=" + rate + "&body=" + root + "&year=2024")
                .then()
                .statusCode(200)
                .body("reported.value", equalTo(80))
                .body("rolledUp", nullValue());
    }

    private ValidatableResponse ask(String body, String query) {
        return anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&" + query)
                .then()
                .statusCode(200);
    }
}
