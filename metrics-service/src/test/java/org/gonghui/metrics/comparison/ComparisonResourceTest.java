package org.gonghui.metrics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.ReadingJson.known;
import static org.gonghui.metrics.ReadingJson.missing;
import static org.gonghui.metrics.ReadingJson.rolledUp;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Book;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.ReadingJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ComparisonResourceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void every_metric_of_every_body_stands_there() {
        String root = root();
        String child = body(root);
        String one = metric();
        String other = metric();
        recorded(Fig.of(child, one).value("3"));
        recorded(Fig.of(root, other).value("4"));

        Response answer = ask(child + "," + root, one + "," + other);
        assertThat(answer.asString())
                .isEqualTo(
                        """
                        {"year":2024,"bodies":[%1$s,%2$s],"metrics":[%3$s,%4$s],"items":[\
                        {"body":"%5$s","metric":"%7$s","reading":%9$s},\
                        {"body":"%5$s","metric":"%8$s","reading":%10$s},\
                        {"body":"%6$s","metric":"%7$s","reading":%11$s},\
                        {"body":"%6$s","metric":"%8$s","reading":%12$s}],"known":%13$s}"""
                                .formatted(
                                        ReadingJson.body(child),
                                        ReadingJson.body(root),
                                        ReadingJson.metric(one),
                                        ReadingJson.metric(other),
                                        child,
                                        root,
                                        one,
                                        other,
                                        rolledUp("3", "3", "3", 1, 1),
                                        missing("not_reported", 1),
                                        rolledUp("3", "3", "3", 2, 1),
                                        rolledUp("4", "4", "4", 2, 1),
                                        known(answer.path("known.computedAt"))));
        Book book = Book.open(
                anonymous().accept(XLSX).get(address(root, one + "," + other)).asByteArray());
        assertThat(book.names()).containsExactly("比较", "数据来源");
        assertThat(book.sheets().get(0)).hasSize(3);
        assertThat(book.sheets().get(0).get(2)).startsWith(root, root, "指标" + other, "人", "2024", "4");
        assertThat(book.sheets().get(1)).hasSize(3);
    }

    @Test
    void what_is_not_there_is_named_all_at_once() {
        String root = root();
        ask("NOBODY," + root + ",NOR-THIS", "no_metric")
                .then()
                .statusCode(404)
                .body("errors.pointer", equalTo(List.of("?bodies", "?bodies", "?metrics")));
        ask(root + "," + root, "a,a")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?bodies", "?metrics")));
        String many = String.join(
                ",",
                java.util.stream.IntStream.range(0, 21).mapToObj(at -> "B" + at).toList());
        ask(many, "a").then().statusCode(400).body("errors[0].code", equalTo("too_many"));
        ask("lower", "UPPER").then().statusCode(400);
    }

    private static Response ask(String bodies, String metrics) {
        return anonymous().get(address(bodies, metrics));
    }

    private static String address(String bodies, String metrics) {
        return "/api/v1/comparisons?bodies=%s&metrics=%s&year=2024".formatted(bodies, metrics);
    }
}
