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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kit.bulk.ImportRunner;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several runners on one database, as several instances of the service have them: who runs what is in the database. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RunnersTest {

    private static final String BODIES = "bodies";
    private static final String PARTIAL = "mode=partial";
    private static final int RUNNERS = 4;
    private static final int JOBS = 6;
    private static final int ROWS = 40;
    private static final int MANY_ROWS = 280;
    private static final String WRITTEN = "SELECT count(*) FROM affiliation WHERE superior = ?";

    @Inject
    ImportRunner runner;

    private String root;

    @BeforeEach
    void aRoot() {
        root = Registry.root();
    }

    @Test
    void many_runners_at_once_do_each_job_once() {
        List<String> jobs = IntStream.range(0, JOBS)
                .mapToObj(job -> upload(as("admin"), BODIES, PARTIAL, NDJSON, bytes(file(root + "-" + job, ROWS)))
                        .<String>path("id"))
                .toList();
        Callable<Integer> instance = () -> {
            int done = 0;
            while (runner.runNext()) {
                done++;
            }
            return done;
        };
        int taken = Race.run(Collections.nCopies(RUNNERS, instance)).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(taken).isLessThanOrEqualTo(JOBS);
        for (String job : jobs) {
            Response ended = finished(job);
            assertCounts(ended, ROWS, 0, 0, 0, 0);
            assertThat(outcome(ended).lines()).hasSize(ROWS);
        }
        assertThat(number(WRITTEN, root)).isEqualTo(JOBS * ROWS);
        assertThat(number("SELECT max(version) FROM feed_entry WHERE resource = 'body' AND key LIKE ?", root + "-%"))
                .isEqualTo(1);
    }

    /**
     * The chunk size of the tests is 7: row 20 keeps the third chunk waiting, and soon after it the job is another's. Who
     * takes it has to come between two chunks, which may take some.
     */
    @Test
    void a_runner_whose_job_another_has_taken_stops_and_nothing_is_done_twice()
            throws SQLException, ExecutionException, InterruptedException {
        String hindrance = root + "-20";
        run(BODIES, PARTIAL, row(hindrance, root));
        String id;
        CompletableFuture<Integer> other;
        try (Connection lock = TestDatabase.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement()
                    .execute("SELECT FROM feed_entry WHERE resource = 'body' AND key = '" + hindrance + "' FOR UPDATE");
            id = upload(as("admin"), BODIES, PARTIAL, NDJSON, bytes(file(root, MANY_ROWS)))
                    .path("id");
            awaitBlocked(1);
            String take = "UPDATE import_job SET runner = gen_random_uuid(), lease_until = now() + interval '1 hour'"
                    + " WHERE id = '" + id.substring(2) + "' AND finished_at IS NULL";
            other = CompletableFuture.supplyAsync(() -> execute(take));
            awaitBlocked(2);
            lock.rollback();
        }
        assertThat(other.get()).as("taken before it was finished").isEqualTo(1);
        long done = number(WRITTEN, root);
        assertThat(done).isLessThan(MANY_ROWS);
        for (int pauses = 0; pauses < 20; pauses++) {
            Imports.pause();
        }
        assertThat(number(WRITTEN, root)).as("the first runner goes no further").isEqualTo(done);

        execute("UPDATE import_job SET lease_until = now() WHERE id = '" + id.substring(2) + "'");
        Response ended = finished(id);
        assertCounts(ended, MANY_ROWS - 1, 0, 1, 0, 0);
        assertThat(outcome(ended).lines()).hasSize(MANY_ROWS);
        assertThat(number(WRITTEN, root)).isEqualTo(MANY_ROWS);
        assertThat(number("SELECT max(version) FROM feed_entry WHERE resource = 'body' AND key LIKE ?", root + "-%"))
                .isEqualTo(1);
    }

    private String file(String prefix, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> row(prefix + "-" + i, root))
                .collect(Collectors.joining());
    }

    private static void awaitBlocked(int count) {
        while (number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") < count) {
            Imports.pause();
        }
    }
}
