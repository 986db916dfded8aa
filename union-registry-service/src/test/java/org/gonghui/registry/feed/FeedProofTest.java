package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.feed.Operator.execute;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.change.FeedPurge;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.gonghui.registry.feed.PlainReaders.ByHorizon;
import org.gonghui.registry.feed.PlainReaders.BySequence;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedProofTest {

    private static final int ATTEMPTS = 5;
    private static final int CONNECTIONS = 10;

    @Inject
    Proofs proofs;

    @Inject
    FeedPurge purge;

    @Inject
    AgroalDataSource pool;

    @Test
    void late_commit_is_not_skipped() throws SQLException {
        Mirror mirror = new Mirror(200);
        BySequence plain = new BySequence();
        mirror.drain();
        plain.read();
        String late = Registry.newCode();
        String early = Registry.newCode();
        try (LongWriter first = LongWriter.begin(() -> proofs.write(late, 1))) {
            proofs.commit(() -> proofs.write(early, 1));
            assertThat(mirror.drain()).containsExactly(early + " 1");
            assertThat(plain.read()).containsExactly(early);
            first.commit();
        }
        assertThat(mirror.drain()).containsExactly(late + " 1");
        assertThat(plain.read()).as("a plain sequence cursor skips it").isEmpty();
    }

    @Test
    void a_hot_key_under_two_overlapping_writers_is_delivered() throws SQLException {
        Mirror mirror = new Mirror(200);
        ByHorizon plain = new ByHorizon();
        mirror.drain();
        plain.read();
        String hot = Registry.newCode();
        LongWriter running = LongWriter.begin(() -> proofs.write(Registry.newCode(), 0));
        try {
            for (int round = 1; round <= 4; round++) {
                int value = round;
                LongWriter next = LongWriter.begin(() -> proofs.write(Registry.newCode(), value));
                proofs.commit(() -> proofs.write(hot, value));
                running.commit();
                running.close();
                running = next;
                assertThat(mirror.drain()).contains(hot + " " + round);
                assertThat(plain.read()).as("a plain horizon starves").doesNotContain(hot);
            }
        } finally {
            running.close();
        }
    }

    @Test
    void a_crash_that_reuses_transaction_ids_loses_nothing() throws SQLException, InterruptedException {
        try (Connection operator = TestDatabase.connectAsSuperuser()) {
            execute(operator, "ALTER SYSTEM SET wal_writer_delay = '10s'");
            execute(operator, "SELECT pg_reload_conf()");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (crashReusedIds()) {
                return;
            }
        }
        throw new AssertionError("no crash reused a transaction id");
    }

    private boolean crashReusedIds() throws SQLException, InterruptedException {
        Mirror mirror = new Mirror(200);
        ByHorizon plain = new ByHorizon();
        String key = Registry.newCode();
        proofs.commit(() -> proofs.write(Registry.newCode(), 1));
        Operator.giveOutTransactionIds(500);
        mirror.drain();
        plain.read();
        TestDatabase.crash();
        forgetConnections();
        proofs.commit(() -> proofs.write(key, 1));
        if (Operator.transactionOf(key) >= plain.at()) {
            return false;
        }
        assertThat(mirror.drain()).containsExactly(key + " 1");
        assertThat(plain.read()).as("a plain horizon loses it").isEmpty();
        return true;
    }

    /** The pool notices in its own time. */
    private void forgetConnections() throws InterruptedException {
        pool.flush(FlushMode.ALL);
        for (int tries = 0; !areAlive(CONNECTIONS); tries++) {
            assertThat(tries).as("connections stay broken").isLessThan(100);
            Thread.sleep(100);
        }
    }

    /** Whether as many connections as are taken at once can be used. */
    private boolean areAlive(int connections) {
        if (connections == 0) {
            return true;
        }
        try (Connection one = pool.getConnection()) {
            return one.isValid(5) && areAlive(connections - 1);
        } catch (SQLException broken) {
            return false;
        }
    }

    @Test
    void a_purge_expires_old_cursors_and_keeps_versions() throws SQLException {
        String key = Registry.newCode();
        String young = Registry.newCode();
        proofs.commit(() -> proofs.write(key, 1));
        proofs.commit(() -> proofs.write(young, 1));
        Mirror old = new Mirror(200);
        old.drain();
        proofs.commit(() -> proofs.delete(key));
        Mirror informed = new Mirror(200);
        informed.drain();
        Operator.age(key);
        assertThat(purge.purge()).isTrue();
        assertThat(purge.purge()).as("nothing more to purge").isFalse();

        assertExpired(old);
        assertThat(informed.drain()).isEmpty();
        Mirror fresh = new Mirror(200);
        assertThat(fresh.drain()).noneMatch(told -> told.startsWith(key + " ")).contains(young + " 1");

        proofs.commit(() -> proofs.delete(young));
        assertThat(purge.purge()).as("too young").isFalse();
        assertThat(fresh.drain()).containsExactly(young + " 2");
        proofs.commit(() -> proofs.write(key, 2));
        assertThat(fresh.drain()).containsExactly(key + " 3");
    }

    @Test
    void a_purge_leaves_alone_what_a_running_transaction_may_still_delete() throws SQLException {
        String purged = Registry.newCode();
        String pending = Registry.newCode();
        proofs.commit(() -> proofs.write(pending, 1));
        proofs.commit(() -> proofs.write(purged, 1));
        Mirror mirror = new Mirror(200);
        mirror.drain();
        try (LongWriter slow = LongWriter.begin(() -> proofs.delete(pending))) {
            proofs.commit(() -> proofs.delete(purged));
            Operator.age(purged);
            purge.purge();
            assertThat(mirror.drain()).containsExactly(purged + " 2");
            slow.commit();
        }
        assertThat(mirror.drain()).containsExactly(pending + " 2");
    }

    @Test
    void an_epoch_change_expires_every_cursor_and_delivers_all_again() throws SQLException {
        String kept = Registry.newCode();
        String gone = Registry.newCode();
        proofs.commit(() -> proofs.write(kept, 7));
        proofs.commit(() -> proofs.write(gone, 7));
        proofs.commit(() -> proofs.delete(gone));
        Operator.age(gone);
        purge.purge();
        Mirror before = new Mirror(200);
        before.drain();
        Map<String, Mirror.State> states = new HashMap<>(before.states());
        long transaction = Operator.transactionOf(kept);
        try (Connection service = TestDatabase.connect()) {
            execute(service, "UPDATE feed_epoch SET epoch = 'of the database before it was restored'");
        }
        assertExpired(before);
        Mirror after = new Mirror(17);
        assertThat(after.drain()).contains(kept + " 1").noneMatch(told -> told.startsWith(gone + " "));
        assertThat(after.states()).isEqualTo(states);
        assertThat(Operator.transactionOf(kept)).isGreaterThan(transaction);
        assertThat(after.drain()).isEmpty();
    }

    @Test
    void pages_follow_the_transaction_ids_as_numbers() throws SQLException {
        List<String> written = new ArrayList<>();
        try (Connection service = TestDatabase.connect()) {
            for (int xid : new int[] {8, 9, 10, 11, 99, 100, 101}) {
                String key = Registry.newCode();
                written.add(key + " 1");
                execute(
                        service,
                        "INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc) VALUES ('proof', '"
                                + key + "', '" + xid + "', nextval('feed_seq'), 1, false, now(), '{\"value\":1}')");
            }
        }
        assertThat(new Mirror(1).drain()).containsAll(written);
    }

    private static void assertExpired(Mirror mirror) {
        mirror.ask(mirror.cursor())
                .then()
                .statusCode(410)
                .header("Link", "</api/v1/changes?resource=proof>; rel=\"start\"");
    }
}
