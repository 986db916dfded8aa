package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.bulk.Imports.NDJSON;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.bytes;
import static org.gonghui.registry.bulk.Imports.execute;
import static org.gonghui.registry.bulk.Imports.finished;
import static org.gonghui.registry.bulk.Imports.number;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.row;
import static org.gonghui.registry.bulk.Imports.run;
import static org.gonghui.registry.bulk.Imports.upload;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class JobTest {

    private static final String BODIES = "bodies";
    /** So many chunks that one who comes between two of them comes before the last. */
    private static final int ROWS = 140;

    private String root;

    @BeforeEach
    void aRoot() {
        root = Registry.root();
    }

    /** The chunk size of the tests is 7, so row 20 is in the third chunk, which has to wait for the test's lock. */
    @ParameterizedTest
    @ValueSource(strings = {"mode=partial", "mode=atomic"})
    void a_runner_killed_in_the_middle_is_followed_by_another_and_no_row_is_done_twice(String query)
            throws SQLException {
        String hindrance = root + "-20";
        run(BODIES, "mode=partial", row(hindrance, root));
        String id;
        try (Connection lock = TestDatabase.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement()
                    .execute("SELECT FROM feed_entry WHERE resource = 'body' AND key = '" + hindrance + "' FOR UPDATE");
            id = upload(as("admin"), BODIES, query, NDJSON, bytes(file())).path("id");
            awaitBlocked();
            execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
            awaitUnblocked();
            lock.rollback();
        }
        execute("UPDATE import_job SET lease_until = now() WHERE id = '" + id.substring(2) + "'");

        Response job = finished(id);
        assertCounts(job, ROWS - 1, 0, 1, 0, 0);
        assertThat(outcome(job).lines()).hasSize(ROWS);
        assertThat(number("SELECT count(*) FROM affiliation WHERE superior = ?", root))
                .isEqualTo(ROWS);
        assertThat(number("SELECT max(version) FROM feed_entry WHERE resource = 'body' AND key LIKE ?", root + "-%"))
                .isEqualTo(1);
    }

    @Test
    void a_runner_killed_while_it_reads_is_followed_by_one_that_reads_anew() {
        Response first = run(BODIES, "mode=partial", file());
        execute(
                """
                INSERT INTO import_row (job, line, key, payload) VALUES ('%1$s', 1, 'LEFT-OVER', '{}');
                UPDATE import_job SET state = 'READING', created = 5, finished_at = NULL, lease_until = now(), total = NULL
                WHERE id = '%1$s'
                """
                        .formatted(first.<String>path("id").substring(2)));
        Response again = finished(first.<String>path("id"));
        assertCounts(again, 0, 0, ROWS, 0, 0);
        assertThat(outcome(again)).doesNotContain("LEFT-OVER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=partial", "mode=atomic"})
    void a_cancelled_job_keeps_what_is_done_only_if_it_is_partial(String query) throws SQLException {
        String hindrance = root + "-20";
        run(BODIES, "mode=partial", row(hindrance, root));
        String id;
        try (Connection lock = TestDatabase.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement()
                    .execute("SELECT FROM feed_entry WHERE resource = 'body' AND key = '" + hindrance + "' FOR UPDATE");
            id = upload(as("admin"), BODIES, query, NDJSON, bytes(file())).path("id");
            awaitBlocked();
            Thread cancelling = new Thread(() ->
                    as("admin").post("/api/v1/jobs/{id}/cancel", id).then().statusCode(200));
            cancelling.start();
            awaitCancelRequest(id, query);
            lock.rollback();
            cancelling.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Response job = finished(id);
        assertThat(job.<String>path("state")).isEqualTo("cancelled");
        long written = number("SELECT count(*) FROM affiliation WHERE superior = ?", root);
        assertThat(written - 1).isEqualTo(job.<Integer>path("counts.created").longValue());
        assertThat(outcome(job).lines()).hasSize(ROWS);
        assertThat(outcome(job, "?outcome=not_applied").lines()).hasSize(job.path("counts.notApplied"));
        assertThat(job.<Integer>path("counts.notApplied")).isPositive();
        if (query.equals("mode=atomic")) {
            assertThat(written).isEqualTo(1);
        } else {
            assertThat(written).isGreaterThan(1);
        }
        as("admin").post("/api/v1/jobs/{id}/cancel", id).then().statusCode(200).body("state", equalTo("cancelled"));
    }

    @Test
    void a_job_that_has_ended_cannot_be_cancelled() {
        Response job = run(BODIES, "mode=partial", row(root + "-A", root));
        as("admin")
                .post("/api/v1/jobs/{id}/cancel", job.<String>path("id"))
                .then()
                .statusCode(409);
    }

    @Test
    void somebody_elses_job_is_not_to_be_seen_and_an_admin_sees_all() {
        Response job = finished(
                upload(Registry.officerOf(root), BODIES, "mode=partial", NDJSON, bytes(row(root + "-A", root))));
        String id = job.path("id");
        Registry.officerOf(root).get("/api/v1/jobs/{id}", id).then().statusCode(200);
        execute("UPDATE import_job SET subject = 'somebody-else' WHERE id = '" + id.substring(2) + "'");
        Registry.officerOf(root).get("/api/v1/jobs/{id}", id).then().statusCode(404);
        Registry.officerOf(root).get("/api/v1/jobs/{id}/outcome", id).then().statusCode(404);
        Registry.officerOf(root).post("/api/v1/jobs/{id}/cancel", id).then().statusCode(404);
        as("admin").get("/api/v1/jobs/{id}", id).then().statusCode(200);
    }

    @Test
    void an_id_that_is_none_is_refused() {
        as("admin").get("/api/v1/jobs/nonsense").then().statusCode(400);
        as("admin")
                .get("/api/v1/jobs/m-01976a2e-7d40-7c11-9a55-0d3f3a1b2c4d")
                .then()
                .statusCode(404);
    }

    private String file() {
        return IntStream.range(0, ROWS).mapToObj(i -> row(root + "-" + i, root)).collect(Collectors.joining());
    }

    private static void awaitBlocked() {
        while (blocked() == 0) {
            Imports.pause();
        }
    }

    private static void awaitUnblocked() {
        while (blocked() > 0) {
            Imports.pause();
        }
    }

    /** A partial job is locked by the chunk under way, so that the request to cancel it waits too. */
    private static void awaitCancelRequest(String id, String query) {
        String asked = "SELECT count(*) FROM import_job WHERE cancel_requested AND id = ?::uuid";
        while (query.equals("mode=partial") ? blocked() < 2 : number(asked, id.substring(2)) == 0) {
            Imports.pause();
        }
    }

    private static long blocked() {
        return number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }
}
