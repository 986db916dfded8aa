package org.gonghui.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChangesTest {

    @Test
    void sources_metrics_and_figures_are_told_as_they_are_read() {
        String metric = Metrics.metric();
        String source = Metrics.source();
        String figure = Metrics.recorded(Fig.of(Metrics.root(), metric).source(source, "1"));
        Map<String, Object> told = drain();

        assertThat(told.get("source " + source)).isEqualTo(read("/api/v1/sources/" + source));
        assertThat(told.get("metric " + metric)).isEqualTo(read("/api/v1/metrics/" + metric));
        assertThat(told.get("figure " + figure)).isEqualTo(read("/api/v1/figures/" + figure));
    }

    @Test
    void every_enum_is_a_code_list() {
        anonymous()
                .get("/api/v1/code-lists")
                .then()
                .body(
                        "items.name",
                        hasItems(
                                "unit",
                                "area",
                                "time-rule",
                                "hierarchy-rule",
                                "value-type",
                                "source-kind",
                                "period-kind",
                                "qualifier",
                                "coverage",
                                "basis",
                                "figure-state",
                                "figure-step",
                                "value-basis",
                                "skip-reason"));
        anonymous()
                .get("/api/v1/code-lists/unit")
                .then()
                .body("items.find { it.code == 'CNY' }.labels.zh", equalTo("元"));
    }

    private static Object read(String path) {
        return anonymous().get(path).path("$");
    }

    private static Map<String, Object> drain() {
        Map<String, Object> told = new HashMap<>();
        String cursor = null;
        while (true) {
            Response page = cursor == null
                    ? as("partner").get("/api/v1/changes")
                    : as("partner").queryParam("cursor", cursor).get("/api/v1/changes");
            page.then().statusCode(200);
            page.<List<Map<String, Object>>>path("items")
                    .forEach(item -> told.put(item.get("resource") + " " + item.get("key"), item.get("data")));
            cursor = page.path("nextCursor");
            if (page.<Boolean>path("caughtUp")) {
                return told;
            }
        }
    }
}
