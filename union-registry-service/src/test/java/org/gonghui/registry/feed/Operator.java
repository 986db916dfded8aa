package org.gonghui.registry.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gonghui.kit.testing.TestDatabase;

/** What tests do behind the service. */
final class Operator {

    private Operator() {}

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Begins and rolls back transactions that have an id and write nothing that has to reach the disk. */
    static void giveOutTransactionIds(int count) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection.setAutoCommit(false);
            for (int at = 0; at < count; at++) {
                execute(connection, "SELECT pg_current_xact_id()");
                connection.rollback();
            }
        }
    }

    /** Makes a tombstone, and those of earlier transactions, older than any retention. */
    static void age(String key) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            execute(
                    connection,
                    "UPDATE feed_entry SET at = at - interval '31 days'"
                            + " WHERE deleted AND xid <= (SELECT xid FROM feed_entry WHERE key = '" + key + "')");
        }
    }

    static long transactionOf(String key) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT xid::text FROM feed_entry WHERE key = '" + key + "'")) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }
}
