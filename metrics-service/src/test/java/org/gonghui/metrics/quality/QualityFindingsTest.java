package org.gonghui.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.METRICS;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.created;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.metricJson;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QualityFindingsTest {

    private static final String PATH = "/api/v1/quality-findings";

    @Test
    void a_body_of_an_expected_type_without_a_published_figure_is_missing() {
        String root = root();
        String reporting = body(root);
        String silent = body(root);
        String town = "T" + next();
        RegistryCopyFixture.body(town, "town_federation", root);
        String metric = "m_" + next();
        created(
                as("metrics-editor")
                        .body(metricJson(metric)
                                .replace(
                                        "\"expectedTypes\":[]",
                                        "\"expectedTypes\":[\"enterprise_union\"],\"since\":\"2020\"")),
                METRICS);
        String id = recorded(Fig.of(reporting, metric).period("month", "2024-03", "2024-03"));
        recorded(Fig.of(silent, metric).year(2023));

        assertThat(found(root, 2024, metric, "&kind=missing"))
                .containsExactlyInAnyOrder("missing " + root, "missing " + silent);
        assertThat(found(silent, 2023, metric, "&kind=missing")).isEmpty();
        assertThat(found(root, 2019, metric, "")).isEmpty();
        step(id, "withdrawals").statusCode(200);
        assertThat(found(root, 2024, metric, "&kind=missing"))
                .containsExactlyInAnyOrder("missing " + root, "missing " + reporting, "missing " + silent);
        anonymous()
                .get(PATH + "?body={body}&year=2024&metric={metric}", silent, metric)
                .then()
                .body("items[0].severity", org.hamcrest.Matchers.equalTo("warning"))
                .body("items[0].message.en", org.hamcrest.Matchers.equalTo("Due, and nothing is published"));
    }

    @Test
    void a_claim_is_held_against_what_rolls_up_below_it() {
        String root = root();
        String child = body(root);
        String grandchild = body(child);
        String metric = metric();
        String claim = recorded(Fig.of(child, metric).subtree().value("50"));
        recorded(Fig.of(grandchild, metric).value("60").qualifier("at_least"));
        assertThat(found(root, 2024, metric, "&kind=contradiction")).containsExactly("contradiction " + child);
        Response answer =
                anonymous().get(PATH + "?body={body}&year=2024&metric={metric}&kind=contradiction", root, metric);
        assertThat(answer.<List<Map<String, Object>>>path("items[0].compared"))
                .containsExactly(
                        compared("reported", 50, 50, 50, List.of("/api/v1/figures/" + claim)),
                        compared("rolled_up", 60, 60, null, List.of()));

        correct(claim, "70").statusCode(200);
        assertThat(found(root, 2024, metric, "&kind=contradiction")).isEmpty();
        assertThat(found(root, 2024, metric, "&kind=gap")).containsExactly("gap " + child);
        correct(claim, "60").statusCode(200);
        assertThat(found(root, 2024, metric, "&kind=gap")).isEmpty();
    }

    @Test
    void jumps_and_slips_of_magnitude_are_told_with_last_years_value() {
        String root = root();
        String metric = metric();
        recorded(Fig.of(root, metric).year(2023).value("120"));
        String id = recorded(Fig.of(root, metric).value("1250000"));
        Response answer = anonymous().get(PATH + "?body={body}&year=2024&metric={metric}", root, metric);
        assertThat(answer.<List<String>>path("items.kind")).containsExactly("magnitude");
        assertThat(answer.<String>path("items[0].message.en"))
                .isEqualTo(
                        "About 10000 times 120 (The same part of last year); is the order of magnitude, such as 万, right?");
        assertThat(answer.<String>path("items[0].compared[0].figures[0]")).isEqualTo("/api/v1/figures/" + id);

        correct(id, "125").statusCode(200);
        assertThat(found(root, 2024, metric, "")).isEmpty();
        correct(id, "30").statusCode(200);
        assertThat(found(root, 2024, metric, "")).containsExactly("jump " + root);
        correct(id, "1300").statusCode(200);
        assertThat(found(root, 2024, metric, "")).containsExactly("magnitude " + root);
    }

    @Test
    void without_a_last_year_siblings_tell_the_magnitude() {
        String root = root();
        String metric = metric();
        for (int value = 110; value < 150; value += 10) {
            recorded(Fig.of(body(root), metric).value(Integer.toString(value)));
        }
        String odd = body(root);
        recorded(Fig.of(odd, metric).value("1300000"));
        assertThat(found(root, 2024, metric, "&kind=magnitude")).containsExactly("magnitude " + odd);
    }

    /** In the tests two bodies are looked at together, so these are several parts. */
    @Test
    void each_body_is_held_against_its_own_figures_wherever_it_stands_in_the_tree() {
        String root = root();
        String metric = metric();
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            String city = body(root);
            String jumping = body(city);
            String silent = body(city);
            String steady = body(city);
            recorded(Fig.of(jumping, metric).year(2023).value("1000"));
            recorded(Fig.of(jumping, metric).value("4000"));
            recorded(Fig.of(steady, metric).year(2023).value("1000"));
            recorded(Fig.of(steady, metric).value("1001"));
            expected.add("missing " + city);
            expected.add("jump " + jumping);
            expected.add("missing " + silent);
        }
        expected.add("missing " + root);

        assertThat(found(root, 2024, metric, "")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found(root, 2024, metric, "&kind=jump")).hasSize(4);
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        String root = root();
        for (int at = 0; at < 4; at++) {
            body(root);
        }
        String metric = metric();
        List<String> all = found(root, 2024, metric, "");
        assertThat(all).hasSize(5);
        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            Response page =
                    anonymous().get(PATH + "?body={body}&year=2024&metric={metric}&pageSize=2" + token, root, metric);
            paged.addAll(labels(page));
            token = page.path("nextPageToken") == null ? null : "&pageToken=" + page.path("nextPageToken");
        } while (token != null);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void a_body_that_is_not_there_and_parameters_that_are_wrong_are_refused() {
        anonymous().get(PATH + "?body=NOBODY&year=2024").then().statusCode(404);
        anonymous().get(PATH + "?body=GD").then().statusCode(400);
        anonymous().get(PATH + "?body=GD&year=2024&kind=strange").then().statusCode(400);
    }

    private static Map<String, Object> compared(
            String role, Integer value, Integer lower, Integer upper, List<String> figures) {
        Map<String, Object> expected = new java.util.HashMap<>();
        expected.put("role", role);
        expected.put("value", value);
        expected.put("lower", lower);
        expected.put("upper", upper);
        expected.put("figures", figures);
        return expected;
    }

    private static List<String> found(String body, int year, String metric, String more) {
        return labels(anonymous().get(PATH + "?body={body}&year={year}&metric={metric}" + more, body, year, metric));
    }

    private static List<String> labels(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        List<String> kinds = page.path("items.kind");
        List<String> bodies = page.path("items.body");
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < kinds.size(); at++) {
            labels.add(kinds.get(at) + " " + bodies.get(at));
        }
        return labels;
    }
}
