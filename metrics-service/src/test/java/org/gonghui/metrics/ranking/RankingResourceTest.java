package org.gonghui.metrics.ranking;

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
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.ReadingJson;
import org.gonghui.metrics.chart.Drawing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RankingResourceTest {

    private String root;
    private String metric;

    @BeforeEach
    void haveARootAndAMetric() {
        root = root();
        metric = metric();
    }

    @Test
    void children_are_ranked_and_the_silent_ones_come_last() {
        String high = body(root);
        String zero = body(root);
        String silent = body(root);
        recorded(Fig.of(body(high), metric).value("5"));
        recorded(Fig.of(zero, metric).value("0"));
        recorded(Fig.of(root, metric).value("100"));

        Response answer = ask("");
        assertThat(answer.asString())
                .isEqualTo(
                        """
                        {"metric":%s,"body":%s,"year":2024,"order":"desc","whole":%s,"children":3,"ranked":2,"items":[\
                        {"rank":1,"body":%s,"reading":%s},\
                        {"rank":2,"body":%s,"reading":%s},\
                        {"rank":null,"body":%s,"reading":%s}],"known":%s}"""
                                .formatted(
                                        ReadingJson.metric(metric),
                                        ReadingJson.body(root),
                                        rolledUp("105", "105", "105", 5, 3),
                                        ReadingJson.body(high),
                                        rolledUp("5", "5", "5", 2, 1),
                                        ReadingJson.body(zero),
                                        rolledUp("0", "0", "0", 1, 1),
                                        ReadingJson.body(silent),
                                        missing("not_reported", 1),
                                        known(answer.path("known.computedAt"))));
    }

    @Test
    void equal_values_share_a_rank_and_the_next_is_as_if_they_did_not() {
        for (String value : List.of("7", "9", "7.0", "9", "1")) {
            recorded(Fig.of(body(root), metric).value(value));
        }
        body(root);
        ask("").then().body("items.rank", equalTo(Arrays.asList(1, 1, 3, 3, 5, null)));
        ask("&order=asc")
                .then()
                .body("items.rank", equalTo(Arrays.asList(1, 2, 2, 4, 4, null)))
                .body("items[0].reading.value", equalTo(1));
    }

    @Test
    void pages_go_on_where_the_one_before_ended_even_between_equal_ones() {
        List<String> all = new ArrayList<>();
        for (String value : List.of("7", "7", "7", "3")) {
            String child = body(root);
            all.add(child);
            recorded(Fig.of(child, metric).value(value));
        }
        all.add(body(root));
        all.add(body(root));
        List<String> seen = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            Response page = ask("&pageSize=2" + (token == null ? "" : "&pageToken=" + token));
            seen.addAll(page.jsonPath().getList("items.body.code"));
            ranks.addAll(page.jsonPath().getList("items.rank"));
            token = page.path("nextPageToken");
            assertThat(page.header("Link") == null).isEqualTo(token == null);
            pages++;
        } while (token != null);
        assertThat(pages).isEqualTo(3);
        assertThat(seen.subList(0, 3))
                .isEqualTo(all.subList(0, 3).stream().sorted().toList());
        assertThat(seen.get(3)).isEqualTo(all.get(3));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ranks).isEqualTo(Arrays.asList(1, 1, 1, 4, null, null));
        String other = ask("&pageSize=2").path("nextPageToken");
        ask("&order=asc&pageToken=" + other).then().statusCode(400).body("errors.pointer", hasItem("?pageToken"));
        ask("&pageToken=bm9uc2Vuc2U").then().statusCode(400);
    }

    @Test
    void children_are_ranked_by_what_they_say_themselves_where_it_does_not_add_up() {
        String rate = metric("none", "none", "percent", "percent");
        String said = body(root);
        String below = body(root);
        recorded(Fig.of(said, rate).subtree().value("75.5"));
        recorded(Fig.of(body(below), rate).value("99"));
        anonymous()
                .get("/api/v1/rankings?metric=%s&body=%s&year=2024".formatted(rate, root))
                .then()
                .statusCode(200)
                .body("items.body.code", equalTo(List.of(said, below)))
                .body("items.rank", equalTo(Arrays.asList(1, null)))
                .body("items[1].reading.missing", equalTo("not_additive"))
                .body("whole.missing", equalTo("not_additive"));
    }

    @Test
    void csv_and_chart_hold_the_same() {
        String one = body(root);
        String other = body(root);
        recorded(Fig.of(one, metric).value("5").qualifier("at_least"));
        String csv = new String(anonymous().accept("text/csv").get(address("")).asByteArray(), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1))
                .containsExactly(
                        "1,%1$s,%1$s,指标%2$s,人,2024,5,汇总数,5,,,5,,,,1,1,".formatted(one, metric),
                        "\"\",%1$s,%1$s,指标%2$s,人,2024,,,,,,,,,,1,0,无数据".formatted(other, metric));
        Drawing drawing = Drawing.read(
                anonymous().accept("image/svg+xml").get(address("")).asString());
        assertThat(drawing.text("title")).isEqualTo("%s下级指标%s排名（2024年）".formatted(root, metric));
        assertThat(drawing.texts()).contains("1. " + one, other, "5", "× 无数据");
    }

    @Test
    void a_body_without_children_has_an_empty_ranking() {
        ask("").then().statusCode(200).body("items", equalTo(List.of())).body("children", equalTo(0));
    }

    private Response ask(String query) {
        return anonymous().get(address(query));
    }

    private String address(String query) {
        return "/api/v1/rankings?metric=%s&body=%s&year=2024%s".formatted(metric, root, query);
    }
}
