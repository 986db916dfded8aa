package org.gonghui.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.feed.Mirror.State;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MirrorsTest {

    private static final Logger LOG = Logger.getLogger(MirrorsTest.class);
    private static final int WRITERS = 8;
    private static final int KEYS = 60;
    private static final long MILLIS = 8000;

    @Inject
    Proofs proofs;

    @Test
    void every_mirror_equals_the_table() throws SQLException {
        long seed = System.nanoTime();
        LOG.infof("random seed %d", seed);
        long end = System.currentTimeMillis() + MILLIS;
        List<Mirror> mirrors = List.of(new Mirror(3), new Mirror(17), new Mirror(17), new Mirror(200));
        List<Callable<Integer>> everybody = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(seed + writer);
            everybody.add(() -> writeUntil(end, random));
        }
        for (Mirror mirror : mirrors) {
            Random random = new Random(seed + everybody.size());
            everybody.add(() -> readUntil(end, mirror, random));
        }
        List<Integer> done = Race.run(everybody);
        LOG.infof("transactions and pages: %s", done);

        Map<String, State> table = table();
        assertThat(done.subList(0, WRITERS)).allMatch(committed -> committed > 0);
        for (Mirror mirror : mirrors) {
            mirror.drain();
            assertThat(mirror.states()).isEqualTo(table);
        }
    }

    private int writeUntil(long end, Random random) throws InterruptedException {
        int committed = 0;
        while (System.currentTimeMillis() < end) {
            try {
                QuarkusTransaction.requiringNew().run(() -> writeSome(random));
                committed++;
            } catch (RuntimeException rolledBack) {
                LOG.debug("rolled back", rolledBack);
            }
            Thread.sleep(random.nextInt(30));
        }
        return committed;
    }

    private void writeSome(Random random) {
        TreeSet<String> keys = new TreeSet<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            keys.add("m" + random.nextInt(KEYS));
        }
        for (String key : keys) {
            if (random.nextInt(6) == 0) {
                proofs.delete(key);
            } else {
                proofs.write(key, random.nextInt(1000));
            }
            if (random.nextInt(10) == 0) {
                sleep(random.nextInt(600));
            }
        }
        if (random.nextInt(4) == 0) {
            throw new IllegalStateException("this one is rolled back");
        }
    }

    private static int readUntil(long end, Mirror mirror, Random random) {
        int pages = 0;
        while (System.currentTimeMillis() < end) {
            mirror.readPage(new ArrayList<>());
            pages++;
            if (random.nextInt(5) == 0) {
                mirror.save();
            } else if (random.nextInt(20) == 0) {
                mirror.restart();
            }
            sleep(random.nextInt(20));
        }
        return pages;
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, State> table() throws SQLException {
        Map<String, State> states = new HashMap<>();
        try (Connection connection = TestDatabase.connect();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "SELECT key, version, (doc::jsonb ->> 'value')::int FROM feed_entry, feed_floor"
                                + " WHERE resource = 'proof' AND (NOT deleted OR feed_entry.xid > feed_floor.xid)")) {
            while (row.next()) {
                states.put(row.getString(1), new State(row.getLong(2), row.getObject(3, Integer.class)));
            }
        }
        return states;
    }
}
