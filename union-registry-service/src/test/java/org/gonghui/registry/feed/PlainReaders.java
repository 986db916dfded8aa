package org.gonghui.registry.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;

/** The two readers that one would write first, so that the tests show what they lose. */
final class PlainReaders {

    private PlainReaders() {}

    /** Reads what has a higher sequence number than the last that it got. */
    static final class BySequence {
        private long last;

        List<String> read() throws SQLException {
            List<String> keys = new ArrayList<>();
            try (Connection connection = TestDatabase.connect();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT key, seq FROM feed_entry WHERE resource = 'proof' AND seq > ? ORDER BY seq")) {
                query.setLong(1, last);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        keys.add(rows.getString(1));
                        last = rows.getLong(2);
                    }
                }
            }
            return keys;
        }
    }

    /** Reads what was written below the oldest running transaction, and not below the horizon of the last time. */
    static final class ByHorizon {
        private String horizon = "0";

        List<String> read() throws SQLException {
            List<String> keys = new ArrayList<>();
            try (Connection connection = TestDatabase.connect()) {
                String now = horizon(connection);
                try (PreparedStatement query = connection.prepareStatement("SELECT key FROM feed_entry"
                        + " WHERE resource = 'proof' AND xid >= ?::xid8 AND xid < ?::xid8 ORDER BY seq")) {
                    query.setString(1, horizon);
                    query.setString(2, now);
                    try (ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            keys.add(rows.getString(1));
                        }
                    }
                }
                horizon = now;
            }
            return keys;
        }

        long at() {
            return Long.parseLong(horizon);
        }

        private static String horizon(Connection connection) throws SQLException {
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT pg_snapshot_xmin(pg_current_snapshot())::text");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
