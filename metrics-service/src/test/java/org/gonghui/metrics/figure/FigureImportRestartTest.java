package org.gonghui.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Uploads.assertCounts;
import static org.gonghui.metrics.Uploads.execute;
import static org.gonghui.metrics.Uploads.finished;
import static org.gonghui.metrics.Uploads.number;
import static org.gonghui.metrics.Uploads.outcome;
import static org.gonghui.metrics.Uploads.pause;
import static org.gonghui.metrics.Uploads.run;
import static org.gonghui.metrics.figure.FigureImportTest.row;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.bulk.ImportRunner;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigureImportRestartTest {

    private static final int ROWS = 38;
    private static final int IMPORTERS = 8;

    @Inject
    ImportRunner runner;

    private String root;
    private String metric;

    @BeforeEach
    void aMetricOfABody() {
        root = root();
        metric = metric();
    }

    /** The chunk size of the tests is 7, so row 20 is in the third chunk, which waits for a closing of its year. */
    @ParameterizedTest
    @ValueSource(strings = {"mode=partial", "mode=atomic"})
    void after_a_kill_figures_versions_feed_and_outcomes_agree(String query) throws SQLException {
        String id;
        try (Connection lock = TestDatabase.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement()
                    .execute("SELECT pg_advisory_xact_lock(hashtextextended('period_lock:%d', 0))".formatted(year(20)));
            id = Uploads.upload(as("admin"), "figures", query, Uploads.NDJSON, file().getBytes(StandardCharsets.UTF_8))
                    .path("id");
            while (blocked() == 0) {
                pause();
            }
            execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
            while (blocked() > 0) {
                pause();
            }
            assertAgreement(query.equals("mode=atomic") ? 0 : 14);
            lock.rollback();
        }
        execute("UPDATE import_job SET lease_until = now() WHERE id = '" + id.substring(2) + "'");

        Response job = finished(id);
        assertCounts(job, ROWS, 0, 0, 0, 0);
        assertThat(outcome(job).lines()).hasSize(ROWS);
        assertAgreement(ROWS);
        assertCounts(run("figures", query, file()), 0, 0, ROWS, 0, 0);
        assertAgreement(ROWS);
    }

    @Test
    void eight_importers_at_once_do_not_stand_in_each_others_way() {
        List<String> jobs = IntStream.range(0, IMPORTERS)
                .mapToObj(i -> Uploads.upload(
                                as("admin"),
                                "figures",
                                "mode=partial",
                                Uploads.NDJSON,
                                (i % 2 == 0 ? file() : backwards()).getBytes(StandardCharsets.UTF_8))
                        .<String>path("id"))
                .toList();
        Callable<Boolean> importer = () -> {
            while (runner.runNext()) {
                Thread.onSpinWait();
            }
            return true;
        };
        Race.run(java.util.Collections.nCopies(IMPORTERS, importer));
        List<Response> done = new ArrayList<>();
        jobs.forEach(id -> done.add(finished(id)));
        assertThat(done).allSatisfy(job -> assertThat(job.<String>path("state")).isEqualTo("done"));
        assertThat(done.stream()
                        .mapToInt(job -> job.<Integer>path("counts.created"))
                        .sum())
                .isEqualTo(ROWS);
        assertThat(done.stream()
                        .mapToInt(job -> job.<Integer>path("counts.unchanged"))
                        .sum())
                .isEqualTo((IMPORTERS - 1) * ROWS);
        assertAgreement(ROWS);
    }

    private void assertAgreement(long figures) {
        assertThat(number("SELECT count(*) FROM figure WHERE metric = ?", metric))
                .isEqualTo(figures);
        assertThat(number(
                        """
                        SELECT count(*) FROM figure f
                        JOIN figure_version v ON v.figure = f.id AND v.number = 1 AND v.value = f.value AND v.actor = 'tester'
                        JOIN feed_entry e ON e.resource = 'figure' AND e.key = f.id::text AND e.version = 1
                        WHERE f.metric = ? AND (e.doc::json ->> 'value')::numeric = f.value
                        """,
                        metric))
                .isEqualTo(figures);
        assertThat(number(
                        "SELECT count(*) FROM figure_version v JOIN figure f ON f.id = v.figure WHERE f.metric = ?",
                        metric))
                .isEqualTo(figures);
        assertThat(number(
                        "SELECT count(*) FROM feed_entry WHERE resource = 'figure' AND doc LIKE ?",
                        "%" + metric + "\"%"))
                .isEqualTo(figures);
    }

    private String file() {
        return IntStream.range(0, ROWS).mapToObj(this::line).collect(Collectors.joining());
    }

    private String backwards() {
        return IntStream.range(0, ROWS).mapToObj(i -> line(ROWS - 1 - i)).collect(Collectors.joining());
    }

    private String line(int at) {
        return row(Fig.of(root, metric).year(year(at)).value(Integer.toString(at + 1)));
    }

    private static int year(int at) {
        return 1932 + at;
    }

    private static long blocked() {
        return number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }
}
