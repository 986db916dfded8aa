package org.gonghui.metrics.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.gonghui.metrics.ReadingJson.known;
import static org.gonghui.metrics.ReadingJson.rolledUp;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.ReadingJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class YearlyReportResourceTest {

    @Test
    void what_was_reported_for_the_year_is_there_with_its_sources_and_nothing_else() {
        String root = root();
        String child = body(root);
        String summed = metric();
        String rate = metric("none", "none", "percent", "percent");
        String document = source();
        String whole = recorded(Fig.of(child, summed).value("5").source(document, "11"));
        String part = recorded(Fig.of(root, summed).value("3").breakdown("{\"participants\":\"workers\"}"));
        recorded(Fig.of(child, rate).value("75"));
        recorded(Fig.of(child, metric()).year(2023).value("9"));
        recorded(Fig.of(child, metric()).period("month", "2024-03", "2024-03").value("9"));

        Response answer = ask(root, "");
        String plain = rolledUp("5", "5", "5", 2, 1).replace("\"sources\":null", "\"sources\":[%s]");
        String broken = rolledUp("3", "3", "3", 2, 1).replace("\"sources\":null", "\"sources\":[%s]");
        assertThat(answer.asString())
                .isEqualTo(
                        """
                        {"body":%s,"year":2024,"areas":[{"area":"relief","metrics":[\
                        {"metric":%s,"reading":%s},{"metric":%s,"reading":%s}]}],"complete":true,"known":%s}"""
                                .formatted(
                                        ReadingJson.body(root),
                                        ReadingJson.metric(summed),
                                        plain.formatted(sourceJson(whole, child, document)),
                                        ReadingJson.metric(summed).replace("{},", "{\"participants\":\"workers\"},"),
                                        broken.formatted(sourceJson(part, root, null)),
                                        known(answer.path("known.computedAt"))));
    }

    private static String sourceJson(String figure, String body, String document) {
        String read = document == null
                ? "\"source\":null,\"title\":null"
                : "\"source\":{\"document\":\"%1$s\",\"lines\":\"11\"},\"title\":{\"zh\":\"报告%1$s\",\"en\":null}"
                        .formatted(document);
        return "{\"figure\":\"%s\",\"body\":\"%s\",%s,\"publishedOn\":null,\"correctionSource\":null}"
                .formatted(figure, body, read);
    }

    @Test
    void a_report_can_be_read_as_it_was_known() throws SQLException {
        String root = root();
        String first = metric();
        recorded(Fig.of(root, first).value("1"));
        Instant then = moment();
        recorded(Fig.of(root, metric()).value("2"));
        ask(root, "").then().body("areas[0].metrics.size()", equalTo(2));
        ask(root, "&asKnownAt=" + then)
                .then()
                .body("areas[0].metrics.metric.code", equalTo(List.of(first)))
                .body("areas[0].metrics[0].reading.value", equalTo(1));
    }

    @Test
    void a_year_of_nothing_is_an_empty_report_and_a_body_of_nowhere_none() {
        ask(root(), "").then().statusCode(200).body("areas", equalTo(List.of()));
        ask("NOBODY", "").then().statusCode(404);
    }

    @Test
    void csv_has_a_row_for_each_metric() {
        String root = root();
        String metric = metric();
        recorded(Fig.of(root, metric).value("5"));
        String csv =
                new String(anonymous().accept("text/csv").get(address(root, "")).asByteArray(), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1))
                .containsExactly("帮扶慰问,%1$s,指标%1$s,人,%2$s,2024,5,汇总数,5,5,,5,,,,1,1,".formatted(metric, root));
    }

    private static Response ask(String body, String query) {
        return anonymous().get(address(body, query));
    }

    private static String address(String body, String query) {
        return "/api/v1/bodies/%s/yearly-report?year=2024%s".formatted(body, query);
    }
}
