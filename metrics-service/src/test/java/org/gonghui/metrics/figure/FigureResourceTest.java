package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.post;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureResourceTest {

    private String body;
    private String metric;

    @BeforeEach
    void haveABodyAndAMetric() {
        body = root();
        metric = metric();
    }

    @Test
    void a_recorded_figure_is_read_back_whole() {
        String source = source();
        String key = "F-" + next();
        Response created = as("admin")
                .body(Fig.of(body, metric)
                        .value("72000.0")
                        .qualifier("nearly")
                        .breakdown("{\"participants\":\"workers\"}")
                        .source(source, "83-85")
                        .externalId(key)
                        .json())
                .post(FIGURES);

        assertThat(created.statusCode()).isEqualTo(201);
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith(FIGURES + "/" + id);
        assertThat(anonymous().get(FIGURES + "/{id}", id).asString())
                .isEqualTo(
                        """
                        {"id":"%s","body":"%s","metric":"%s","period":{"kind":"year","from":"2024","to":"2024"},\
                        "breakdown":{"participants":"workers"},"basis":"reported","value":72000,"unit":"person",\
                        "qualifier":"nearly","bounds":{"lower":0,"upper":72000},"coverage":"own",\
                        "source":{"document":"%s","lines":"83-85"},"restates":null,"state":"published","note":null,\
                        "externalId":{"system":"newspaper-reading","key":"%s"},"correctionSource":null,\
                        "preferred":false,"version":1,"updatedAt":"%s"}"""
                                .formatted(id, body, metric, source, key, created.<String>path("updatedAt")));
    }

    @Test
    void the_same_figure_again_is_the_figure_that_is_there() {
        Fig figure = Fig.of(body, metric).note("as printed");
        String id = recorded(figure);
        post(figure.value("5.00")).statusCode(200).body("id", equalTo(id)).body("version", equalTo(1));
        post(figure.value("6"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .header("Location", endsWith(FIGURES + "/" + id));
        post(figure.note("other words")).statusCode(409);
    }

    @Test
    void another_place_in_the_source_is_another_figure() {
        String source = source();
        recorded(Fig.of(body, metric));
        recorded(Fig.of(body, metric).source(source, null));
        recorded(Fig.of(body, metric).source(source, "7").value("6"));
    }

    @Test
    void an_external_id_names_one_figure() {
        String key = "X-" + next();
        String id = recorded(Fig.of(body, metric).externalId(key));
        post(Fig.of(body, metric).year(2023).externalId(key))
                .statusCode(409)
                .header("Location", endsWith(id))
                .body("errors.pointer", equalTo(List.of("/externalId")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "exact,5,5",
                "at_least,5,-",
                "nearly,0,5",
                "at_most,0,5",
                "about,0,-",
            })
    void bounds_come_from_the_qualifier(String qualifier, Integer lower, Integer upper) {
        post(Fig.of(body, metric).qualifier(qualifier))
                .body("bounds.lower", lower == null ? nullValue() : equalTo(lower))
                .body("bounds.upper", upper == null ? nullValue() : equalTo(upper));
    }

    @Test
    void only_note_and_restatement_change() {
        String first = recorded(Fig.of(body, metric).source(source(), "11"));
        String id = recorded(Fig.of(body, metric));
        patching("\"1\"")
                .body("{\"value\":6,\"qualifier\":\"about\",\"source\":{\"document\":\"S\",\"lines\":null}}")
                .patch(FIGURES + "/{id}", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/value", "/qualifier", "/source"))
                .body("errors.code[0]", equalTo("immutable"));
        patching("\"1\"")
                .body("{\"note\":\"headline\",\"restates\":\"" + first + "\"}")
                .patch(FIGURES + "/{id}", id)
                .then()
                .statusCode(200)
                .body("restates", equalTo(first))
                .body("version", equalTo(2));
        patching("\"1\"").body("{}").patch(FIGURES + "/{id}", id).then().statusCode(412);
    }

    @Test
    void a_restatement_is_of_a_figure_that_says_it_first() {
        String first = recorded(Fig.of(body, metric));
        String second = recorded(Fig.of(body, metric).coverage("subtree").restates(first));
        Fig third = Fig.of(body, metric).year(2023);
        post(third.restates(second)).statusCode(422).body("errors[0].code", equalTo("restates_itself"));
        post(third.restates("00000000-0000-7000-8000-000000000000"))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_figure"));
        post(Fig.of(root(), metric).restates(first)).statusCode(422).body("errors[0].code", equalTo("other_subject"));
        String other = recorded(third);
        patching("\"1\"")
                .body("{\"restates\":\"" + other + "\"}")
                .patch(FIGURES + "/{id}", first)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("is_restated"));
    }

    @Test
    void a_publisher_writes_within_the_subtree() {
        String child = body(body);
        String json = Fig.of(child, metric).json();
        of("metrics-publisher", root())
                .body(json)
                .post(FIGURES)
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/body"));
        String id = of("metrics-publisher", body)
                .body(json)
                .post(FIGURES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        of("officer", body).body(json).post(FIGURES).then().statusCode(403);
        anonymous()
                .contentType("application/json")
                .body(json)
                .post(FIGURES)
                .then()
                .statusCode(401);
        anonymous().get(FIGURES + "/{id}", id).then().statusCode(200);
        anonymous().get(FIGURES + "/not-an-id").then().statusCode(400);
        anonymous()
                .get(FIGURES + "/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }
}
