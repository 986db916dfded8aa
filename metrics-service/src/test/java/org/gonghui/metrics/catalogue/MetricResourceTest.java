package org.gonghui.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.METRICS;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.metricJson;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MetricResourceTest {

    private final String code = "relief_" + next();

    @BeforeEach
    void takeWrites() {
        RegistryCopyFixture.markSynced();
    }

    @Test
    void a_recorded_metric_is_read_back_whole() {
        Response created = as("metrics-editor").body(metricJson(code)).post(METRICS);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(METRICS + "/" + code);
        Response read = anonymous().get(METRICS + "/{code}", code);
        assertThat(read.asString())
                .isEqualTo(
                        """
                        {"code":"%1$s","name":{"zh":"指标%1$s","en":"Metric %1$s"},"definition":null,"unit":"person",\
                        "area":"relief","timeRule":"sum","hierarchyRule":"sum","valueType":"count","nonNegative":true,\
                        "dimensions":[{"code":"participants","values":["workers","workers_and_family"]}],\
                        "expectedTypes":[],"since":null,"until":null,"derivedFrom":null,"version":1,"updatedAt":"%2$s"}"""
                                .formatted(code, read.<String>path("updatedAt")));
        anonymous()
                .header("If-None-Match", read.header("ETag"))
                .get(METRICS + "/{code}", code)
                .then()
                .statusCode(304);
    }

    @Test
    void putting_is_an_upsert_that_guards_what_it_replaces() {
        String changed = metricJson(code).replace("\"relief\"", "\"health\"");
        Response first = put(metricJson(code), null);
        assertThat(first.statusCode()).isEqualTo(201);
        Response again = put(metricJson(code), null);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(put(changed, null).statusCode()).isEqualTo(428);
        assertThat(put(changed, "\"9\"").statusCode()).isEqualTo(412);
        assertThat(put(changed, "\"1\"").<Integer>path("version")).isEqualTo(2);
        assertThat(put(metricJson("other_code"), null).<String>path("errors[0].pointer"))
                .isEqualTo("/code");
    }

    @Test
    void posting_a_taken_code_points_to_what_exists() {
        put(metricJson(code), null);
        Response answer = as("admin").body(metricJson(code)).post(METRICS);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/already-exists");
        assertThat(answer.header("Location")).endsWith(METRICS + "/" + code);
    }

    @Test
    void a_patch_changes_what_it_names() {
        put(metricJson(code), null);
        patching("\"1\"")
                .body("{\"since\":\"2018-04\",\"name\":{\"en\":null}}")
                .patch(METRICS + "/{code}", code)
                .then()
                .statusCode(200)
                .body("since", equalTo("2018-04"))
                .body("name.zh", equalTo("指标" + code))
                .body("name.en", nullValue())
                .body("version", equalTo(2));
    }

    @Test
    void what_values_mean_stays_once_there_are_figures() {
        String used = metric();
        recorded(Fig.of(root(), used));
        patching("\"1\"")
                .body("{\"unit\":\"case\",\"nonNegative\":false,\"dimensions\":[],\"area\":\"health\"}")
                .patch(METRICS + "/{code}", used)
                .then()
                .statusCode(409)
                .body("errors.pointer", containsInAnyOrder("/unit", "/nonNegative", "/dimensions"))
                .body("errors.code", everyItem(equalTo("in_use")));
        patching("\"1\"")
                .body("{\"area\":\"health\"}")
                .patch(METRICS + "/{code}", used)
                .then()
                .statusCode(200);
    }

    @Test
    void lists_are_narrowed_by_area_unit_and_words() {
        put(metricJson(code).replace("\"relief\"", "\"childcare\"").replace("\"person\"", "\"mu\""), null);
        anonymous()
                .get(METRICS + "?area=childcare&unit=mu&q=" + code.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(code)));
        anonymous().get(METRICS + "?area=relief&pageSize=500").then().body("items.code", not(hasItem(code)));
    }

    @Test
    void pages_go_on_where_they_stopped() {
        put(metricJson(code), null);
        as("admin").body(metricJson(code + "_b")).post(METRICS).then().statusCode(201);
        Response first = anonymous().get(METRICS + "?pageSize=1&q=" + code);
        String token = first.path("nextPageToken");
        anonymous()
                .get(METRICS + "?pageSize=1&q=" + code + "&pageToken=" + token)
                .then()
                .body("items.code", equalTo(List.of(code + "_b")))
                .body("nextPageToken", equalTo(null));
        anonymous().get(METRICS + "?pageSize=1&pageToken=" + token).then().statusCode(400);
    }

    @Test
    void rules_that_contradict_each_other_are_all_named() {
        as("admin")
                .body(metricJson(code)
                        .replace("\"count\"", "\"percent\"")
                        .replace(
                                "\"expectedTypes\":[]",
                                "\"expectedTypes\":[],\"since\":\"2024\",\"until\":\"2020-02\""))
                .post(METRICS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unit", "/hierarchyRule", "/until"));
    }

    @Test
    void only_editors_write() {
        anonymous()
                .contentType("application/json")
                .body(metricJson(code))
                .post(METRICS)
                .then()
                .statusCode(401);
        as("officer").body(metricJson(code)).post(METRICS).then().statusCode(403);
        anonymous().get(METRICS + "/{code}", code).then().statusCode(404);
    }

    private Response put(String json, String ifMatch) {
        return ifMatch == null
                ? as("metrics-editor").body(json).put(METRICS + "/{code}", code)
                : as("metrics-editor").header("If-Match", ifMatch).body(json).put(METRICS + "/{code}", code);
    }
}
