package org.gonghui.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.release.Releases;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ExportTest {

    @BeforeEach
    void synced() {
        RegistryCopyFixture.markSynced();
    }

    @Test
    void metrics_sources_and_figures_are_exported_as_they_are_read() {
        String metric = Metrics.metric();
        String source = Metrics.source();
        String figure = Metrics.recorded(Fig.of(Metrics.root(), metric).source(source, "1"));

        assertThat(lines("metrics")).contains(read("/api/v1/metrics/" + metric));
        assertThat(lines("sources")).contains(read("/api/v1/sources/" + source));
        assertThat(lines("figures")).contains(read("/api/v1/figures/" + figure));
    }

    @Test
    void releases_and_reporting_tasks_are_exported_as_they_are_read() {
        String county = Metrics.root();
        String metric = Metrics.metric();
        Metrics.recorded(Fig.of(county, metric).value("5"));
        String release = Releases.released(county, 2024);
        String task = Metrics.of("metrics-editor", county)
                .body(
                        "{\"body\":\"%s\",\"year\":2024,\"title\":{\"zh\":\"填报\"},\"types\":[],\"levels\":[],\"metrics\":[\"%s\"],\"dueOn\":\"2025-02-28\"}"
                                .formatted(county, metric))
                .post("/api/v1/reporting-tasks")
                .path("id");

        assertThat(lines("releases")).contains(read("/api/v1/releases/" + release));
        assertThat(lines("reporting-tasks")).contains(read("/api/v1/reporting-tasks/" + task));
    }

    @Test
    void the_feed_goes_on_after_the_last_line() {
        Metrics.metric();
        Response export = as("partner").get("/api/v1/metrics/export");
        String later = Metrics.metric();

        assertThat(export.asString()).doesNotContain("\"" + later + "\"");
        as("partner")
                .queryParam("resource", "metric")
                .queryParam("cursor", export.header("Feed-Cursor"))
                .get("/api/v1/changes")
                .then()
                .body("items.key", contains(later));
    }

    @Test
    void it_is_for_partners() {
        anonymous().get("/api/v1/figures/export").then().statusCode(401);
        as("officer").get("/api/v1/figures/export").then().statusCode(403);
    }

    private static String[] lines(String collection) {
        return as("partner")
                .get("/api/v1/" + collection + "/export")
                .asString()
                .lines()
                .toArray(String[]::new);
    }

    private static String read(String path) {
        return anonymous().get(path).asString();
    }
}
