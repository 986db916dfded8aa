package org.gonghui.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.gonghui.metrics.ReadingJson.known;
import static org.gonghui.metrics.ReadingJson.missing;
import static org.gonghui.metrics.ReadingJson.reported;
import static org.gonghui.metrics.ReadingJson.rolledUp;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Book;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Metrics;
import org.gonghui.metrics.ReadingJson;
import org.gonghui.metrics.chart.Drawing;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SeriesResourceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private String root;
    private String metric;

    @BeforeEach
    void haveARootAndAMetric() {
        root = root();
        metric = metric();
    }

    @Test
    void every_year_stands_there_and_only_like_is_compared_with_like() {
        String child = body(root);
        recorded(Fig.of(child, metric).year(2021).value("100"));
        recorded(Fig.of(child, metric).year(2022).value("120").qualifier("at_least"));
        recorded(Fig.of(child, metric).year(2023).value("130"));
        recorded(Fig.of(root, metric).year(2023).value("0"));
        recorded(Fig.of(root, metric).year(2024).subtree().value("150"));
        recorded(Fig.of(root, metric).year(2025).subtree().value("75"));

        Response answer = ask("from=2020&to=2025");
        assertThat(answer.asString())
                .isEqualTo(
                        """
                        {"metric":%s,"body":%s,"from":2020,"to":2025,"points":[\
                        {"year":2020,"reading":%s,"change":null},\
                        {"year":2021,"reading":%s,"change":%s},\
                        {"year":2022,"reading":%s,"change":{"absolute":{"value":20,"lower":20,"upper":null},\
                        "percent":{"value":20.0,"lower":20.0,"upper":null},"exact":false,"notComparable":null}},\
                        {"year":2023,"reading":%s,"change":%s},\
                        {"year":2024,"reading":%s,"change":%s},\
                        {"year":2025,"reading":%s,"change":{"absolute":{"value":-75,"lower":-75,"upper":-75},\
                        "percent":{"value":-50.0,"lower":-50.0,"upper":-50.0},"exact":true,"notComparable":null}}],\
                        "known":%s}"""
                                .formatted(
                                        ReadingJson.metric(metric),
                                        ReadingJson.body(root),
                                        missing("not_reported", 2),
                                        rolledUp("100", "100", "100", 2, 1),
                                        no("missing_year"),
                                        rolledUp("120", "120", "null", 2, 1),
                                        rolledUp("130", "130", "130", 2, 2),
                                        no("other_coverage"),
                                        reported("150", 2),
                                        no("other_basis"),
                                        reported("75", 2),
                                        known(answer.path("known.computedAt"))));
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void csv_says_the_same_in_chinese() {
        recorded(Fig.of(root, metric).year(2023).value("4"));
        recorded(Fig.of(root, metric).year(2024).value("5").qualifier("nearly"));
        Response answer = anonymous().accept("text/csv").get(address("from=2023&to=2025"));
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"series-%s-%s-2023-2025.csv\"".formatted(metric, root));
        assertThat(answer.header("Content-Language")).isEqualTo("zh");
        assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + String.join("\r\n", csvRows()) + "\r\n");
    }

    private List<String> csvRows() {
        String start = "%s,指标%s,人,".formatted(root, metric);
        return List.of(
                "工会,指标,单位,年度,数值,数值来源,下限,上限,上报数,汇总数,业务记录数,上报与汇总之差,上报与汇总矛盾,应报工会数,已计工会数,缺数原因,"
                        + "比上年增减,增减下限,增减上限,比上年增减（%）,增减确切,不可比原因",
                start + "2023,4,汇总数,4,4,,4,,,,1,1,,,,,,,",
                start + "2024,5,汇总数,0,5,,5,,,,1,1,,1,-4,1,25.0,否,",
                start + "2025,,,,,,,,,,1,0,无数据,,,,,,本年或上年无数据");
    }

    @Test
    void a_workbook_has_a_sheet_of_sources() {
        String document = source();
        String id = recorded(Fig.of(root, metric).value("5").source(document, "11,47"));
        String own = recorded(Fig.of(root, metric).year(2025).value("6"));
        Book book = Book.open(
                anonymous().accept(XLSX).get(address("from=2024&to=2025")).asByteArray());
        assertThat(book.names()).containsExactly("历年数据", "数据来源");
        assertThat(book.sheets().get(0).get(1)).startsWith(root, "指标" + metric, "人", "2024", "5", "汇总数", "5", "5");
        assertThat(book.sheets().get(1))
                .containsExactly(
                        List.of("指标", "年度", "工会代码", "文献", "行", "题名", "发表日期", "更正文献", "更正行", "数据编号"),
                        List.of("指标" + metric, "2024", root, document, "11,47", "报告" + document, "", "", "", id),
                        List.of("指标" + metric, "2025", root, "本单位上报", "", "", "", "", "", own));
    }

    @Test
    void sources_are_told_in_json_where_they_are_asked_for() {
        String id = recorded(Fig.of(root, metric).value("5").source(source(), "11"));
        ask("from=2024&to=2024").then().body("points[0].reading.sources", nullValue());
        ask("from=2024&to=2024&sources=true")
                .then()
                .body("points[0].reading.sources.figure", equalTo(List.of(id)))
                .body("points[0].reading.sources[0].source.lines", equalTo("11"));
    }

    @Test
    void a_chart_shows_every_value_and_speaks_the_readers_language() {
        recorded(Fig.of(root, metric).year(2022).value("1234"));
        recorded(Fig.of(root, metric).year(2024).value("2000").qualifier("about"));
        Response answer = anonymous().accept("image/svg+xml").get(address("from=2022&to=2024"));
        Drawing drawing = Drawing.read(answer.asString());
        assertThat(answer.contentType()).startsWith("image/svg+xml");
        assertThat(drawing.text("title")).isEqualTo("%s指标%s（2022—2024年）".formatted(root, metric));
        assertThat(drawing.text("desc")).isEqualTo("2022: 1234; 2023: 无数据; 2024: 2000");
        assertThat(drawing.texts()).contains("2022", "1,234", "2023", "无数据", "2024", "2,000", "人");
        Drawing english = Drawing.read(anonymous()
                .accept("image/svg+xml")
                .header("Accept-Language", "en")
                .get(address("from=2022&to=2024"))
                .asString());
        assertThat(english.text("title")).isEqualTo("%s: Metric %s (2022–2024)".formatted(root, metric));
        assertThat(english.texts()).contains("no data", "Person");
    }

    @Test
    void what_was_known_and_which_tree_can_be_chosen() throws SQLException {
        String from = body(root);
        String moving = root();
        RegistryCopyFixture.affiliation(moving, from, null, LocalDate.of(2024, 1, 1));
        RegistryCopyFixture.affiliation(moving, root, LocalDate.of(2024, 1, 1), null);
        String id = recorded(Fig.of(moving, metric).value("5"));
        Instant before = moment();
        correct(id, "7").statusCode(200);
        ask("from=2024&to=2024").then().body("points[0].reading.value", equalTo(7));
        ask("from=2024&to=2024&asKnownAt=" + before)
                .then()
                .body("points[0].reading.value", equalTo(5))
                .body("known.asKnownAt", equalTo(before.toString()));
        String ofFrom = "/api/v1/series?from=2024&to=2024&metric=%s&body=%s".formatted(metric, from);
        anonymous().get(ofFrom).then().body("points[0].reading.missing", equalTo("not_reported"));
        anonymous().get(ofFrom + "&hierarchyAsOf=2023-06-01").then().body("points[0].reading.value", equalTo(7));
    }

    @Test
    void years_before_a_body_was_founded_are_marked_as_such() {
        String young = "T" + Metrics.next();
        RegistryCopyFixture.body(young, "enterprise_union", root, LocalDate.of(2024, 3, 1), null);
        recorded(Fig.of(young, metric).value("5"));
        String address = "/api/v1/series?metric=%s&body=%s&from=".formatted(metric, young);
        anonymous()
                .get(address + "2023&to=2024")
                .then()
                .body("points.reading.missing", equalTo(java.util.Arrays.asList("not_existing", null)));
        anonymous().get(address + "2020&to=2023").then().statusCode(404);
    }

    @Test
    void what_does_not_add_up_is_refused_where_only_bodies_below_say_it() {
        String rate = metric("none", "none", "percent", "percent");
        String child = body(root);
        recorded(Fig.of(child, rate).value("75.5"));
        String address = "/api/v1/series?metric=%s&from=2023&to=2024&body=".formatted(rate);
        anonymous().get(address + root).then().statusCode(422).body("type", equalTo("/problems/not-additive"));
        anonymous().get(address + child).then().statusCode(200).body("points[1].reading.value", equalTo(75.5f));
        recorded(Fig.of(root, rate).year(2023).subtree().value("80"));
        anonymous()
                .get(address + root)
                .then()
                .statusCode(200)
                .body("points[0].reading.value", equalTo(80))
                .body("points[1].reading.missing", equalTo("not_additive"));
    }

    @Test
    void a_breakdown_has_its_own_series() {
        recorded(Fig.of(root, metric).value("3").breakdown("{\"participants\":\"workers\"}"));
        ask("from=2024&to=2024&breakdown=participants:workers")
                .then()
                .body("points[0].reading.value", equalTo(3))
                .body("metric.breakdown.participants", equalTo("workers"));
        ask("from=2024&to=2024").then().body("points[0].reading.value", nullValue());
    }

    private static String no(String reason) {
        return "{\"absolute\":null,\"percent\":null,\"exact\":false,\"notComparable\":\"%s\"}".formatted(reason);
    }

    private Response ask(String query) {
        return anonymous().get(address(query));
    }

    private String address(String query) {
        return "/api/v1/series?metric=%s&body=%s&%s".formatted(metric, root, query);
    }
}
