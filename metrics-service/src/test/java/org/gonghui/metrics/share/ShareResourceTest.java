package org.gonghui.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.ReadingJson.known;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.ReadingJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ShareResourceTest {

    private String root;
    private String metric;
    private String child;
    private String other;
    private String silent;

    @BeforeEach
    void haveAFamily() {
        root = root();
        metric = metric();
        child = body(root);
        other = body(root);
        silent = body(root);
    }

    @Test
    void a_claim_is_divided_into_own_work_children_and_a_rest() {
        recorded(Fig.of(root, metric).subtree().value("90"));
        recorded(Fig.of(root, metric).value("10"));
        recorded(Fig.of(body(child), metric).value("30"));
        recorded(Fig.of(other, metric).subtree().value("20").qualifier("at_least"));

        Response answer = ask();
        assertThat(answer.asString())
                .isEqualTo(
                        """
                        {"metric":%s,"body":%s,"year":2024,"whole":{"reported":{"value":90,"lower":90,"upper":90},\
                        "rolledUp":{"value":60,"lower":60,"upper":null},"derived":null,"gap":30,"contradicts":false,\
                        "value":90,"valueBasis":"reported","bounds":{"lower":90,"upper":90},"missing":null,\
                        "coverage":{"expected":5,"counted":3},"sources":null},"fit":"unexplained","exact":false,"parts":[\
                        {"kind":"child","body":%s,"value":30,"bounds":{"lower":30,"upper":30},"percent":33.33},\
                        {"kind":"child","body":%s,"value":20,"bounds":{"lower":20,"upper":null},"percent":22.22},\
                        {"kind":"own","body":null,"value":10,"bounds":{"lower":10,"upper":10},"percent":11.11},\
                        {"kind":"rest","body":null,"value":30,"bounds":null,"percent":33.33}],"silent":[%s],"known":%s}"""
                                .formatted(
                                        ReadingJson.metric(metric),
                                        ReadingJson.body(root),
                                        ReadingJson.body(child),
                                        ReadingJson.body(other),
                                        ReadingJson.body(silent),
                                        known(answer.path("known.computedAt"))));
    }

    @Test
    void without_a_claim_the_whole_is_no_more_than_what_was_reported() {
        recorded(Fig.of(child, metric).value("30"));
        ask().then()
                .body("fit", equalTo("sum_of_parts"))
                .body("exact", equalTo(true))
                .body("parts.kind", equalTo(List.of("child")))
                .body("parts[0].percent", equalTo(100.0f))
                .body("silent.code", equalTo(List.of(other, silent)));
    }

    @Test
    void parts_that_exceed_the_claim_leave_a_negative_rest() {
        recorded(Fig.of(root, metric).subtree().value("20"));
        recorded(Fig.of(child, metric).value("30"));
        ask().then()
                .body("fit", equalTo("exceeded"))
                .body("whole.contradicts", equalTo(true))
                .body("parts.percent", equalTo(List.of(150.0f, -50.0f)))
                .body("parts[1].kind", equalTo("rest"));
    }

    @Test
    void a_claim_that_nobody_explains_is_all_rest() {
        recorded(Fig.of(root, metric).subtree().value("20"));
        ask().then()
                .body("fit", equalTo("unexplained"))
                .body("parts.kind", equalTo(List.of("rest")))
                .body("parts[0].percent", equalTo(100.0f));
    }

    @Test
    void nothing_and_zero_have_no_percentages() {
        ask().then().body("fit", nullValue()).body("parts", equalTo(List.of()));
        recorded(Fig.of(child, metric).value("0"));
        ask().then()
                .body("fit", equalTo("sum_of_parts"))
                .body("parts[0].value", equalTo(0))
                .body("parts[0].percent", nullValue());
    }

    @Test
    void what_does_not_add_up_has_no_shares() {
        String rate = metric("none", "none", "percent", "percent");
        recorded(Fig.of(root, rate).subtree().value("75"));
        anonymous()
                .get("/api/v1/shares?metric=%s&body=%s&year=2024".formatted(rate, root))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-additive"))
                .body("errors.pointer", equalTo(List.of("?metric")));
    }

    @Test
    void with_a_breakdown_only_figures_that_have_it_are_parts() {
        recorded(Fig.of(root, metric).subtree().value("90"));
        recorded(Fig.of(root, metric)
                .subtree()
                .breakdown("{\"participants\":\"workers\"}")
                .value("40"));
        recorded(Fig.of(child, metric)
                .breakdown("{\"participants\":\"workers\"}")
                .value("30"));
        recorded(Fig.of(other, metric).value("50"));
        anonymous()
                .get(address() + "&breakdown=participants:workers")
                .then()
                .statusCode(200)
                .body("metric.breakdown", equalTo(Map.of("participants", "workers")))
                .body("whole.value", equalTo(40))
                .body("parts.value", equalTo(List.of(30, 10)))
                .body("parts.kind", equalTo(List.of("child", "rest")))
                .body("silent.code", equalTo(List.of(other, silent)));
        anonymous().get(address() + "&breakdown=age:old").then().statusCode(400);
    }

    @Test
    void csv_names_the_rest_and_the_silent() {
        recorded(Fig.of(root, metric).subtree().value("40"));
        recorded(Fig.of(child, metric).value("30"));
        String csv = new String(anonymous().accept("text/csv").get(address()).asByteArray(), StandardCharsets.UTF_8);
        String of = "指标" + metric + ",人,2024,";
        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFF项目,工会代码,工会,指标,单位,年度,数值,下限,上限,占比（%）,说明",
                        "合计,%1$s,%1$s,%2$s40,40,40,,上报数大于各部分之和".formatted(root, of),
                        "下级,%1$s,%1$s,%2$s30,30,30,75.00,".formatted(child, of),
                        "未说明部分,,,%s10,,,25.00,".formatted(of),
                        "下级,%1$s,%1$s,%2$s,,,,无数据".formatted(other, of),
                        "下级,%1$s,%1$s,%2$s,,,,无数据".formatted(silent, of));
    }

    private Response ask() {
        return anonymous().get(address());
    }

    private String address() {
        return "/api/v1/shares?metric=%s&body=%s&year=2024".formatted(metric, root);
    }
}
