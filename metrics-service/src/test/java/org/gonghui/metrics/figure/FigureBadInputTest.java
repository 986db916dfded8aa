package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.post;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureBadInputTest {

    private static final int OVER_THE_LIMIT = (1 << 20) + 1;

    private String body;
    private String metric;
    private Fig figure;
    private long before;

    @BeforeEach
    void countWhatIsWritten() throws SQLException {
        body = root();
        metric = metric();
        figure = Fig.of(body, metric);
        before = written();
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"value\":}", "{} {}", "{\"value\":1,\"value\":2}", "{\"value\":NaN}"})
    void malformed_json_is_refused(String json) {
        send(json).statusCode(400).body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void wrong_types_and_unknown_and_missing_fields_are_named_at_once() {
        send("""
                {"body":7,"metric":"No Metric","period":{"kind":"decade","from":"24"},"breakdown":{"participants":3},
                 "value":"5","qualifier":"maybe","source":{"lines":"x"},"restates":"no-id","unit":"people",
                 "colour":"red"}
                """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/body",
                                "/metric",
                                "/period/kind",
                                "/period/from",
                                "/breakdown/participants",
                                "/basis",
                                "/value",
                                "/qualifier",
                                "/coverage",
                                "/source/document",
                                "/source/lines",
                                "/restates",
                                "/state",
                                "/unit",
                                "/colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "-1e400", "1e-400", "1234567890123456", "1234567890123456789012345678901234567890"})
    void numbers_beyond_measure_are_refused(String value) {
        post(figure.value(value)).statusCode(422).body("errors.pointer", hasItem("/value"));
    }

    @Test
    void texts_that_cannot_be_stored_and_bodies_over_the_limit_are_refused() {
        send(figure.note("x").json().replace("\"x\"", "\"a\\u0000b\""))
                .statusCode(422)
                .body("errors.pointer", hasItem("/note"));
        send(figure.note("x".repeat(OVER_THE_LIMIT)).json()).statusCode(413);
        send(figure.note("x".repeat(3000)).json()).statusCode(422).body("errors.pointer", hasItem("/note"));
    }

    @Test
    void everything_that_does_not_exist_is_named_at_once() {
        post(figure.breakdown("{\"age\":\"old\"}").value("-1.5").source("NO-SUCH", "1"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/breakdown/age", "/value", "/source/document"));
        post(Fig.of("NOBODY-" + next(), "no_metric"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/body", "/metric"));
        post(figure.breakdown("{\"participants\":\"pensioners\"}"))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_value"));
    }

    @Test
    void an_unknown_body_is_told_with_the_lag_of_the_feed() {
        post(Fig.of("NOBODY-" + next(), metric))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-body"))
                .body("errors[0].pointer", equalTo("/body"))
                .body("$", hasKey("feedLagSeconds"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "year,2023,2024,/period",
                "year,2024-01,2024-12,/period",
                "year,2024,-,/period",
                "half,2024-02,2024-07,/period",
                "quarter,2024-02,2024-04,/period",
                "month,2024-03,2024-04,/period",
                "month,2024-13,2024-13,/period/from",
                "day,2024-03-01,2024-03,/period",
                "day,2024-02-30,2024-03-01,/period/from",
                "day,2024-03-02,2024-03-01,/period/to",
                "as_of,2024,2024,/period/from",
                "cumulative,2024-05,2024-03,/period/to",
                "cumulative,2018,2099,/period/to",
                "year,2098,2098,/period/from",
                "as_of,-,2098-01-01,/period/to",
                "five_year,2020,2023,/period",
                "five_year,2020,-,/period",
                "unspecified,2020,-,/period/from",
                "unspecified,-,2020,/period/to",
                "year,24,24,/period/from"
            })
    void periods_out_of_shape_upside_down_or_in_the_future_are_refused(
            String kind, String from, String to, String pointer) {
        post(figure.period(kind, from, to)).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "count,person,1.5",
        "count,person,-1",
        "ordinal,rank,2.5",
        "money,CNY,1.005",
        "percent,percent,7550",
        "percent,percent,-1"
    })
    void values_are_of_their_metric(String type, String unit, String value) throws SQLException {
        String other = metric("none", type.equals("money") ? "sum" : "none", type, unit);
        before = written();
        post(Fig.of(body, other).value(value)).statusCode(422).body("errors.pointer", hasItem("/value"));
    }

    @Test
    void another_unit_than_the_metrics_is_refused() {
        String json = figure.json().replace("\"note\"", "\"unit\":\"CNY\",\"note\"");
        send(json)
                .statusCode(422)
                .body("errors.pointer", contains("/unit"))
                .body("errors[0].code", equalTo("other_unit"));
    }

    @Test
    void two_ways_to_name_what_is_restated_are_one_too_many() {
        String json = figure.restates("01976a2e-7d40-7c11-9a55-0d3f3a1b2c4d")
                .json()
                .replace("\"note\"", "\"restatesExternalId\":{\"system\":\"a\",\"key\":\"b\"},\"note\"");
        send(json).statusCode(422).body("errors.pointer", contains("/restatesExternalId"));
    }

    @Test
    void a_body_says_nothing_of_a_time_when_it_does_not_exist() {
        String young = "T" + next();
        RegistryCopyFixture.body(young, "enterprise_union", null, LocalDate.of(2021, 11, 20), LocalDate.of(2023, 7, 1));
        for (int year : new int[] {2020, 2024}) {
            post(Fig.of(young, metric).year(year)).statusCode(422).body("errors[0].code", equalTo("body_not_existing"));
        }
    }

    @Test
    void derived_figures_and_other_states_are_not_taken() {
        send(figure.json().replace("reported", "derived")).statusCode(422).body("errors.pointer", hasItem("/basis"));
        for (String state : List.of("submitted", "confirmed", "withdrawn")) {
            send(figure.json().replace("\"published\"", "\"" + state + "\""))
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/state"));
        }
    }

    private static ValidatableResponse send(String json) {
        return as("admin").body(json).post(FIGURES).then();
    }
}
