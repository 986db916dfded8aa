package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process of the metrics service is killed in the middle of an upload, while roll-ups are asked for and kept. */
@ExtendWith(LocalStack.class)
class KilledWhileImportingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLED_AT = 20;

    /** What bodies count themselves for a year, added up over the tree of the registry's copy. */
    private static final String BY_PLAIN_SQL =
            """
            WITH RECURSIVE below (root, body) AS (
                SELECT code, code FROM union_body WHERE code = ? OR code LIKE ?
                UNION ALL
                SELECT below.root, a.body FROM below
                JOIN affiliation a ON a.superior = below.body AND a.kind = 'primary' AND NOT a.deleted)
            SELECT format('%s %s %s', root, metric, sum(value))
            FROM below JOIN figure USING (body)
            WHERE period_kind = 'YEAR' AND ends_in = ? GROUP BY root, metric ORDER BY root COLLATE "C", metric
            """;

    private static OwnService metrics;

    /** Small chunks make many seams, a short lease lets the job go on soon after a kill, and roll-ups are kept from the start. */
    @BeforeAll
    static void startAService() throws IOException, SQLException {
        Map<String, String> settings = Map.of(
                "GONGHUI_IMPORTS_CHUNK_ROWS", "100",
                "GONGHUI_IMPORTS_LEASE", "2s",
                "GONGHUI_SUBTOTALS_CLEAN_EVERY", "PT0.2S");
        metrics = OwnService.start("metrics", settings);
    }

    @AfterAll
    static void stopIt() throws SQLException {
        metrics.close();
    }

    @Test
    void the_upload_goes_on_after_the_kill_and_no_total_is_off() throws Exception {
        UploadedFigures figures = new UploadedFigures(metrics);
        String job = figures.upload();
        Moments.await(PATIENCE, () -> totalsAreAsked() && progress(job) >= KILLED_AT, () -> "stuck: " + job(job));
        metrics.kill();
        assertThat(stored("SELECT state FROM import_job"))
                .as("killed in the middle")
                .containsExactly("APPLYING");
        outcomesAreThoseOfTheFigures();
        metrics.start();
        totalsAreThoseOfPlainSql();
        Moments.await(PATIENCE, () -> totalsAreAsked() && isDone(job), () -> "stuck: " + job(job));
        assertThat(Long.parseLong(stored("SELECT count(*) FROM subtotal").get(0)))
                .as("roll-ups that were kept")
                .isPositive();

        JsonNode counts = job(job).path("counts");
        assertThat(counts.path("created").asInt()).isEqualTo(figures.rows() - figures.badRows());
        assertThat(counts.path("rejected").asInt()).isEqualTo(figures.badRows());
        assertThat(outcomes(job))
                .isEqualTo(Map.of(
                        "created", (long) figures.rows() - figures.badRows(), "rejected", (long) figures.badRows()));
        outcomesAreThoseOfTheFigures();
        totalsAreThoseOfPlainSql();
    }

    /** What is there, and what is told of it, is one transaction, whenever the process died. */
    private static void outcomesAreThoseOfTheFigures() throws SQLException {
        assertThat(stored("SELECT count(*) FROM import_outcome WHERE outcome = 'CREATED'"))
                .isEqualTo(stored("SELECT count(*) FROM figure"))
                .isEqualTo(stored("SELECT count(*) FROM figure_version"))
                .isEqualTo(stored("SELECT created FROM import_job"));
    }

    private static void totalsAreThoseOfPlainSql() throws SQLException {
        for (int year : UploadedFigures.YEARS) {
            List<String> expected;
            List<String> told;
            try (Connection database = metrics.connect()) {
                // Whether the upload goes on meanwhile or not: nothing is added between the two readings.
                database.setAutoCommit(false);
                database.createStatement().execute("LOCK TABLE figure IN SHARE MODE");
                expected = Rows.texts(database, BY_PLAIN_SQL, UploadedFigures.ROOT, UploadedFigures.ROOT + "-%", year);
                told = told(year);
            }
            assertThat(told).as("roll-ups of " + year).isEqualTo(expected).isNotEmpty();
        }
    }

    private static boolean totalsAreAsked() {
        return !told(UploadedFigures.YEARS.get(0)).isEmpty()
                || !told(UploadedFigures.YEARS.get(1)).isEmpty();
    }

    /** Each roll-up that has a value: body, metric, sum. */
    private static List<String> told(int year) {
        List<String> sums = new ArrayList<>();
        String path = "/api/v1/roll-ups?pageSize=500&year=" + year + "&metrics="
                + String.join(",", UploadedFigures.METRICS) + "&bodies=" + bodies();
        JsonNode page = Gateway.parse(metrics.as("reader", "partner")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        for (JsonNode item : page.path("items")) {
            if (item.path("rolledUp").isObject()) {
                sums.add(item.path("body").asText() + " " + item.path("metric").asText() + " "
                        + item.at("/rolledUp/value").decimalValue().toPlainString());
            }
        }
        return sums;
    }

    private static String bodies() {
        try {
            return stored(
                            "SELECT string_agg(code, ',' ORDER BY code COLLATE \"C\") FROM union_body WHERE code LIKE 'GD%'")
                    .get(0);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, Long> outcomes(String job) {
        return metrics.as("admin", "admin")
                .get("/api/v1/jobs/{id}/outcome", job)
                .asString()
                .lines()
                .map(line -> Gateway.parse(line).path("outcome").asText())
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
    }

    private static boolean isDone(String job) {
        return job(job).path("state").asText().equals("done");
    }

    private static int progress(String job) {
        return job(job).path("progress").asInt();
    }

    private static JsonNode job(String job) {
        return Gateway.parse(
                metrics.as("admin", "admin").get("/api/v1/jobs/{id}", job).asString());
    }

    private static List<String> stored(String query) throws SQLException {
        try (Connection database = metrics.connect()) {
            return Rows.texts(database, query);
        }
    }
}
