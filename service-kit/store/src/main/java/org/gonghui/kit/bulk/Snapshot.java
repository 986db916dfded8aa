package org.gonghui.kit.bulk;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.gonghui.kit.change.Feed;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * One collection as one transaction sees it, with the cursor from which its changes go on. Holds a connection until it
 * is written or closed; may be written once.
 */
final class Snapshot implements StreamingOutput, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);

    /** A timeout that runs already is only replaced when it was stopped before. Older servers do not have each of them. */
    private static final String LIMIT =
            """
            SELECT set_config(name, ?, true) FROM pg_settings
            WHERE name IN ('transaction_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout')
            """;

    private static final String ROWS =
            """
            COPY (SELECT doc, version, at FROM feed_entry WHERE resource = '%s' AND NOT deleted ORDER BY key)
            TO STDOUT (FORMAT binary)
            """;

    private final Connection connection;
    private final String rows;
    private final String cursor;
    private final ContentCoding coding;
    private final Runnable afterwards;
    private final AtomicBoolean taken = new AtomicBoolean();

    private Snapshot(Connection connection, String resource, String cursor, ContentCoding coding, Runnable afterwards) {
        this.connection = connection;
        this.rows = ROWS.formatted(resource);
        this.cursor = cursor;
        this.coding = coding;
        this.afterwards = afterwards;
    }

    /**
     * Opens the transaction, the cursor within it.
     *
     * @param longest after which PostgreSQL ends it, so that no caller holds back the vacuum for ever
     * @param afterwards is run once, when the connection has been given back
     */
    static Snapshot open(
            DataSource database,
            Feed feed,
            String resource,
            ContentCoding coding,
            Duration longest,
            Runnable afterwards)
            throws SQLException {
        Connection connection = database.getConnection();
        try {
            begin(connection, longest);
            return new Snapshot(connection, resource, feed.cursorNow(connection, resource), coding, afterwards);
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    private static void begin(Connection connection, Duration longest) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement begin = connection.createStatement()) {
            begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
        limit(connection, "0");
        limit(connection, Long.toString(longest.toMillis()));
    }

    private static void limit(Connection connection, String millis) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(LIMIT)) {
            set.setString(1, millis);
            set.execute();
        }
    }

    String cursor() {
        return cursor;
    }

    /** Writes every line. Where this fails, the answer is broken off, so that it is not taken for whole. */
    @Override
    public void write(OutputStream out) throws IOException {
        if (!taken.compareAndSet(false, true)) {
            throw new IOException("the snapshot has been written or closed");
        }
        boolean whole = false;
        try {
            // Closed only where everything went well: closing is what tells the caller that it has all.
            OutputStream packed = coding.pack(out);
            copy(new LineWriter(packed));
            whole = true;
            release();
            packed.close();
        } catch (SQLException failed) {
            throw new IOException("the export cannot be read on", failed);
        } finally {
            if (!whole) {
                hangUp();
                release();
            }
        }
    }

    private void copy(LineWriter lines) throws SQLException, IOException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows);
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            lines.take(message);
        }
        lines.finish();
    }

    /** Ends a COPY in its middle. To cancel it was seen to leave the connection out of step for whoever has it next. */
    private void hangUp() {
        try {
            ((Connection) connection.unwrap(PGConnection.class)).abort(Runnable::run);
        } catch (SQLException broken) {
            LOG.debugf("The connection of an export was broken: %s", broken.getMessage());
        }
    }

    /** Gives the connection back where nobody came for the lines. */
    @Override
    public void close() {
        if (taken.compareAndSet(false, true)) {
            release();
        }
    }

    /** Where the connection is broken, rolling back is what tells the pool so. */
    private void release() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            LOG.debugf("The connection of an export is broken: %s", broken.getMessage());
        } finally {
            afterwards.run();
        }
    }
}
