package org.gonghui.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.SOURCES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.sourceJson;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SourceResourceTest {

    private final String code = "Gazette-" + next();

    @BeforeEach
    void takeWrites() {
        RegistryCopyFixture.markSynced();
    }

    @Test
    void a_source_is_recorded_once() {
        Response first = put(sourceJson(code));
        Response again = put(sourceJson(code));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString())
                .isEqualTo(
                        """
                        {"code":"%1$s","kind":"report","title":{"zh":"报告%1$s","en":null},"publisher":null,\
                        "publishedOn":null,"url":null,"note":null,"version":1,"updatedAt":"%2$s"}"""
                                .formatted(code, first.<String>path("updatedAt")));
        assertThat(put(sourceJson(code).replace("report", "records")).statusCode())
                .isEqualTo(428);
        as("admin").body(sourceJson(code)).post(SOURCES).then().statusCode(409);
    }

    @Test
    void a_patch_adds_what_was_learnt_later() {
        put(sourceJson(code));
        patching("\"1\"")
                .body("{\"publishedOn\":\"2025-02-01\",\"publisher\":{\"zh\":\"新快报\",\"en\":\"New Express\"}}")
                .patch(SOURCES + "/{code}", code)
                .then()
                .statusCode(200)
                .body("publisher.en", equalTo("New Express"))
                .body("publishedOn", equalTo("2025-02-01"));
        patching("\"1\"").body("{}").patch(SOURCES + "/{code}", code).then().statusCode(412);
        patching("\"2\"")
                .body("{\"code\":\"X\"}")
                .patch(SOURCES + "/{code}", code)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("immutable")));
    }

    @Test
    void sources_are_listed_by_kind() {
        put(sourceJson(code).replace("\"report\"", "\"statistics_release\""));
        anonymous()
                .get(SOURCES + "?kind=statistics_release&pageSize=500")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("statistics_release")))
                .body("items.code", hasItem(code));
    }

    @Test
    void every_fault_is_named_at_once() {
        as("admin")
                .body(
                        """
                        {"code":"a b","kind":"blog","title":{"zh":" "},"publishedOn":"yesterday","url":"ftp://x","nte":1}
                        """)
                .post(SOURCES)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/code", "/kind", "/title/zh", "/publishedOn", "/url", "/nte"));
    }

    private Response put(String json) {
        return as("metrics-editor").body(json).put(SOURCES + "/{code}", code);
    }
}
