package org.gonghui.programme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.testing.TestDatabase;

/**
 * Holds a record's row until several callers wait, so that those who race for it all are there before the first one is
 * through: on a machine with few cores they would else come one after the other.
 */
public final class Gate {

    private static final int CALLERS = 4;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int PAUSE_MILLIS = 5;
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE usename = 'service' AND wait_event_type = 'Lock'";

    private Gate() {}

    /** Closes it before a race; it opens by itself. */
    public static CompletableFuture<Void> before(String table, UUID id) {
        try {
            Connection connection = TestDatabase.connectAsOwner();
            connection.setAutoCommit(false);
            try (PreparedStatement lock =
                    connection.prepareStatement("SELECT FROM " + table + " WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, id);
                lock.executeQuery();
            }
            return CompletableFuture.runAsync(() -> open(connection));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void open(Connection gate) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try (gate;
                Connection watcher = TestDatabase.connectAsSuperuser()) {
            while (waiting(watcher) < CALLERS) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("nobody came to the gate");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            gate.rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int waiting(Connection watcher) throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getInt(1);
        }
    }
}
