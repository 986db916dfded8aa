package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Uploads.assertCounts;
import static org.gonghui.metrics.Uploads.number;
import static org.gonghui.metrics.Uploads.run;
import static org.gonghui.metrics.Uploads.verdicts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureImportTest {

    private static final int MANY = 20;

    private String root;
    private String metric;

    @BeforeEach
    void aMetricOfABody() {
        root = root();
        metric = metric();
    }

    @Test
    void rows_become_figures_just_as_single_writes_do() {
        Fig single = Fig.of(root, metric)
                .breakdown("{\"participants\":\"workers\"}")
                .value("12.0e1")
                .note("as read");
        String id = recorded(single);
        Response job = run("figures", "mode=atomic", row(single.year(2023)));

        assertCounts(job, 1, 0, 0, 0, 0);
        String twin = idOf(2023);
        assertThat(stamped(twin))
                .isEqualTo(stamped(id)
                        .replace(id, twin)
                        .replace("\"from\":\"2024\",\"to\":\"2024\"", "\"from\":\"2023\",\"to\":\"2023\""));
        as("admin")
                .get(FIGURES + "/{id}/history", twin)
                .then()
                .body("items.step", contains("record"))
                .body("items.recordedBy", contains("tester"));
        assertThat(Uploads.outcome(job))
                .isEqualTo(
                        """
                        {"line":1,"key":"%s %s year 2023 2023 {participants:workers} own -","outcome":"created","errors":[]}
                        """
                                .formatted(root, metric));
    }

    @Test
    void the_same_file_again_leaves_no_trace() {
        assertCounts(run("figures", "mode=partial", file()), MANY, 0, 0, 0, 0);
        long newest = number("SELECT max(seq) FROM feed_entry");
        long versions = number("SELECT count(*) FROM figure_version");

        assertCounts(run("figures", "mode=partial", file()), 0, 0, MANY, 0, 0);
        assertCounts(run("figures", "mode=atomic", file()), 0, 0, MANY, 0, 0);
        assertThat(number("SELECT max(seq) FROM feed_entry")).isEqualTo(newest);
        assertThat(number("SELECT count(*) FROM figure_version")).isEqualTo(versions);
    }

    @Test
    void what_was_published_is_corrected_not_uploaded_anew() {
        String id = recorded(Fig.of(root, metric));
        Response job = run(
                "figures", "mode=partial", row(Fig.of(root, metric).value("6").note("new")));
        assertThat(verdicts(job)).containsExactly("1 rejected /value:other_content,/note:other_content");
        assertThat(Uploads.outcome(job)).contains("Figure " + id + " says otherwise; correct it at /corrections");

        correct(id, "6").statusCode(200);
        assertCounts(run("figures", "mode=partial", row(Fig.of(root, metric).value("6"))), 0, 0, 1, 0, 0);
    }

    @Test
    void a_draft_is_edited_until_it_is_submitted() {
        Fig figure = Fig.of(root, metric);
        assertCounts(run("figures", "mode=partial", draft(figure)), 1, 0, 0, 0, 0);
        assertCounts(run("figures", "mode=partial", draft(figure.value("7").note("counted again"))), 0, 1, 0, 0, 0);
        assertThat(verdicts(run("figures", "mode=partial", draft(figure.externalId("E" + root)))))
                .containsExactly("1 rejected /externalId:other_content");
        String id = idOf(2024);
        as("admin")
                .get(FIGURES + "/{id}/history", id)
                .then()
                .body("items.step", contains("record", "edit"))
                .body("items.value", contains(5, 7))
                .body("items.note", contains(null, "counted again"));
        anonymous().get(FIGURES + "/{id}", id).then().statusCode(404);
        assertThat(number("SELECT count(*) FROM feed_entry WHERE key = ?", id)).isZero();

        as("admin").post(FIGURES + "/{id}/submit", id).then().statusCode(200);
        assertThat(verdicts(
                        run("figures", "mode=partial", draft(figure.value("8").note("counted again")))))
                .containsExactly("1 rejected /value:other_content");
        assertCounts(run("figures", "mode=partial", draft(figure.value("7").note("counted again"))), 0, 0, 1, 0, 0);
    }

    @Test
    void a_restatement_finds_its_figure_by_external_id_whatever_their_order() {
        List<String> rows = IntStream.range(0, MANY)
                .mapToObj(i -> row(figure(i).externalId(root + "-" + i)))
                .collect(Collectors.toList());
        IntStream.range(0, MANY).forEach(i -> rows.add(restating(figure(i).source("S1", Integer.toString(i + 1)), i)));
        rows.add(restating(figure(0).source("S1", "90"), MANY + 1));
        rows.add(restating(Fig.of(body(root), metric).source("S1", "1"), 1));
        Collections.shuffle(rows, new Random(7));
        source("S1");

        Response job = run("figures", "mode=partial", String.join("", rows));
        assertCounts(job, 2 * MANY, 0, 0, 2, 0);
        assertThat(Uploads.outcome(job)).contains("unknown_figure").contains("other_subject");
        assertThat(number(
                        """
                        SELECT count(*) FROM figure r JOIN figure f ON f.id = r.restates
                        WHERE r.metric = ? AND f.body = r.body AND f.period_from = r.period_from
                        """,
                        metric))
                .isEqualTo(MANY);
        assertCounts(run("figures", "mode=partial", String.join("", rows)), 0, 0, 2 * MANY, 2, 0);
    }

    @Test
    void csv_is_read_with_empty_cells_as_absent() {
        String csv =
                """
                body,metric,period.kind,period.from,period.to,breakdown.participants,basis,value,unit,qualifier,coverage,state
                %1$s,%2$s,year,2022,2022,workers,reported,5,person,exact,own,published
                %1$s,%2$s,year,2023,2023,,reported,5,,exact,own,published
                %1$s,%2$s,year,2024,2024,,reported,5,case,exact,own,published
                """
                        .formatted(root, metric);
        Response job = Uploads.finished(Uploads.upload(
                as("admin"), "figures", "mode=partial", Uploads.CSV, csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(verdicts(job)).containsExactly("2 created", "3 created", "4 rejected /unit:other_unit");
    }

    @Test
    void an_uploader_acts_within_his_subtrees_and_role_only() {
        String foreign = root();
        String mine = body(root);
        Response job = run(
                of("officer", root),
                "figures",
                "mode=partial",
                draft(Fig.of(mine, metric))
                        + draft(Fig.of(foreign, metric))
                        + row(Fig.of(mine, metric).year(2023)));
        assertThat(verdicts(job))
                .containsExactly("1 created", "2 rejected /body:forbidden", "3 rejected /state:role_needed");
        Response published = run(
                of("metrics-publisher", root),
                "figures",
                "mode=partial",
                row(Fig.of(mine, metric).year(2023)));
        assertCounts(published, 1, 0, 0, 0, 0);
        Uploads.upload(anonymous(), "figures", "mode=partial", Uploads.NDJSON, new byte[] {'{'})
                .then()
                .statusCode(401);
    }

    @Test
    void validation_and_a_fault_in_an_atomic_upload_write_nothing() {
        String file = file() + row(Fig.of("NOBODY", metric));
        long newest = number("SELECT max(seq) FROM feed_entry");
        assertCounts(run("figures", "mode=atomic", file), 0, 0, 0, 1, MANY);
        assertCounts(run("figures", "mode=partial&validateOnly=true", file), MANY, 0, 0, 1, 0);
        assertThat(number("SELECT max(seq) FROM feed_entry")).isEqualTo(newest);
        assertThat(number("SELECT count(*) FROM figure WHERE metric = ?", metric))
                .isZero();
        assertThat(
                        number(
                                "SELECT count(*) FROM figure_version v LEFT JOIN figure f ON f.id = v.figure WHERE f.id IS NULL"))
                .isZero();
    }

    @Test
    void odd_values_are_taken_with_a_warning_that_names_last_years() {
        Response job = run(
                "figures",
                "mode=partial",
                row(Fig.of(root, metric).year(2021).value("120"))
                        + row(Fig.of(root, metric).year(2022).value("1210000"))
                        + row(Fig.of(root, metric).year(2023).value("1300000"))
                        + row(Fig.of(root, metric).year(2024).value("260000")));
        assertThat(verdicts(job))
                .containsExactly(
                        "1 created",
                        "2 created ,\"warnings\":/value:magnitude",
                        "3 created",
                        "4 created ,\"warnings\":/value:jump");
        assertThat(Uploads.outcome(job))
                .contains("About 10000 times 120 (The same part of last year)")
                .contains("1/5 times 1300000 (The same part of last year)");
    }

    @Test
    void two_uploads_of_the_same_rows_at_once_create_each_figure_once() {
        String file = file();
        Callable<Response> caller = () -> run("figures", "mode=partial", file);
        List<Response> jobs = Race.run(Collections.nCopies(2, caller));
        assertThat(jobs.stream()
                        .mapToInt(job -> job.<Integer>path("counts.created"))
                        .sum())
                .isEqualTo(MANY);
        assertThat(jobs.stream()
                        .mapToInt(job -> job.<Integer>path("counts.unchanged"))
                        .sum())
                .isEqualTo(MANY);
    }

    @Test
    void a_single_restatement_may_name_its_figure_by_external_id_too() {
        String id = recorded(Fig.of(root, metric).externalId(root));
        source("S2");
        String restating = Fig.of(root, metric)
                .source("S2", "1")
                .json()
                .replace(
                        "\"note\"",
                        "\"restatesExternalId\":{\"system\":\"newspaper-reading\",\"key\":\"" + root + "\"},\"note\"");
        as("admin").body(restating).post(FIGURES).then().statusCode(201).body("restates", equalTo(id));
        as("admin").body(restating).post(FIGURES).then().statusCode(200);
        as("admin")
                .body(restating.replace("\"" + root + "\"}", "\"nobody\"}"))
                .post(FIGURES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/restatesExternalId"));
    }

    private String file() {
        return IntStream.range(0, MANY).mapToObj(i -> row(figure(i))).collect(Collectors.joining());
    }

    private Fig figure(int at) {
        return Fig.of(root, metric).year(1950 + at);
    }

    private String restating(Fig figure, int at) {
        return row(figure)
                .replace(
                        "\"restates\":null",
                        "\"restatesExternalId\":{\"system\":\"newspaper-reading\",\"key\":\"" + root + "-" + at
                                + "\"}");
    }

    private static void source(String code) {
        as("admin").body(org.gonghui.metrics.Metrics.sourceJson(code)).put("/api/v1/sources/" + code);
    }

    static String row(Fig figure) {
        return figure.json().replaceAll("\\n\\s*", "") + "\n";
    }

    private static String draft(Fig figure) {
        return row(figure).replace("\"published\"", "\"draft\"");
    }

    private String idOf(int year) {
        return as("admin")
                .queryParam("metric", metric)
                .queryParam("year", year)
                .queryParam("state", year == 2024 ? "draft" : "published")
                .get(FIGURES)
                .path("items[0].id");
    }

    private static String stamped(String id) {
        return anonymous().get(FIGURES + "/{id}", id).asString().replaceAll("\"updatedAt\".*", "");
    }
}
