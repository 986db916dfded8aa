package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.step;
import static org.gonghui.metrics.Uploads.number;
import static org.gonghui.metrics.Uploads.run;
import static org.gonghui.metrics.Uploads.verdicts;
import static org.gonghui.metrics.figure.FigureImportTest.row;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a single request may not say, a row may not say either. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureImportBadInputTest {

    private String body;
    private String metric;
    private Fig figure;

    @BeforeEach
    void aFigure() {
        body = root();
        metric = metric();
        figure = Fig.of(body, metric);
    }

    @Test
    void each_bad_row_is_rejected_with_a_pointer_and_nothing_of_it_is_written() {
        String young = "T" + next();
        RegistryCopyFixture.body(young, "enterprise_union", null, LocalDate.of(2023, 7, 1), null);
        String share = metric("none", "none", "percent", "percent");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(row(figure.value("NaN")), ":syntax");
        expected.put(row(figure.value("1e400")), "/value:");
        expected.put(row(figure.value("1234567890123456789012345678901234567890")), "/value:");
        expected.put(row(figure.value("1.5")), "/value:not_whole");
        expected.put(row(figure.year(2022).value("-1")), "/value:negative");
        expected.put(row(Fig.of(body, share).value("7550")), "/value:range");
        expected.put(row(figure.year(2021)).replace("\"note\"", "\"unit\":\"CNY\",\"note\""), "/unit:other_unit");
        expected.put(row(figure.period("cumulative", "2024-05", "2024-03")), "/period/to:upside_down");
        expected.put(row(figure.year(2098)), "/period/from:in_future,/period/to:in_future");
        expected.put(row(figure.breakdown("{\"age\":\"old\"}")), "/breakdown/age:unknown_dimension");
        expected.put(
                row(figure.breakdown("{\"participants\":\"pensioners\"}")), "/breakdown/participants:unknown_value");
        expected.put(row(Fig.of(young, metric).year(2020)), "/period:body_not_existing");
        expected.put(row(Fig.of("NOBODY", metric)), "/body:unknown_body");
        expected.put(row(Fig.of(body, "no_metric")), "/metric:unknown_metric");
        expected.put(row(figure.source("NO-SUCH", "1")), "/source/document:unknown_source");
        expected.put(
                row(figure.year(2020).restates("01976a2e-7d40-7c11-9a55-0d3f3a1b2c4d")), "/restates:unknown_figure");
        expected.put(row(figure.year(2019)).replace("\"published\"", "\"confirmed\""), "/state:not_a_beginning");
        expected.put(row(figure).replace("reported", "derived"), "/basis:not_reported");

        List<String> verdicts = verdicts(run("figures", "mode=partial", String.join("", expected.keySet())));

        assertThat(verdicts).hasSameSizeAs(expected.keySet());
        List<String> pointers = new ArrayList<>(expected.values());
        for (int at = 0; at < pointers.size(); at++) {
            assertThat(verdicts.get(at)).startsWith(at + 1 + " rejected").contains(pointers.get(at));
        }
        assertThat(number("SELECT count(*) FROM figure WHERE metric IN (?, ?)", metric, share))
                .isZero();
    }

    @Test
    void of_two_rows_for_one_key_the_later_is_rejected() {
        String twice =
                row(figure) + row(figure.value("5.0")) + row(figure.value("6").breakdown("null"));
        assertThat(verdicts(run("figures", "mode=partial", twice)))
                .containsExactly("1 created", "2 rejected :duplicate_key", "3 rejected :duplicate_key");
    }

    @Test
    void an_external_id_names_one_figure_only() {
        String key = "E" + next();
        recorded(figure.externalId(key));
        String rows = row(figure.year(2023).externalId(key))
                + row(figure.year(2022).externalId(key + "-B"))
                + row(figure.year(2021).externalId(key + "-B"));
        assertThat(verdicts(run("figures", "mode=partial", rows)))
                .containsExactly("1 rejected /externalId:taken", "2 created", "3 rejected /externalId:taken");
    }

    @Test
    void a_closed_year_takes_no_row_but_one_that_it_has_already() {
        recorded(figure.year(1931));
        as("admin")
                .body("{\"year\":1931,\"reason\":\"closed\"}")
                .put("/api/v1/period-locks/1931")
                .then()
                .statusCode(201);
        String rows = row(figure.year(1931))
                + row(figure.year(1931).value("6"))
                + row(figure.year(1931).coverage("subtree"))
                + row(figure.year(1930));
        assertThat(verdicts(run("figures", "mode=partial", rows)))
                .containsExactly(
                        "1 unchanged", "2 rejected :duplicate_key", "3 rejected /period:closed_period", "4 created");
        assertThat(verdicts(run("figures", "mode=partial", row(figure.year(1931).value("6")))))
                .containsExactly("1 rejected /value:other_content,/period:closed_period");
    }

    @Test
    void a_second_preferred_claim_is_refused_and_an_upload_prefers_nothing() {
        String first = recorded(figure);
        String second = recorded(figure.source(org.gonghui.metrics.Metrics.source(), "1"));
        step(first, "prefer").statusCode(200);
        step(second, "prefer").statusCode(409);
        String preferring = row(figure.year(2023)).replace("\"note\"", "\"preferred\":true,\"note\"");
        assertThat(verdicts(run("figures", "mode=partial", preferring)))
                .containsExactly("1 rejected /preferred:unknown_field");
    }
}
