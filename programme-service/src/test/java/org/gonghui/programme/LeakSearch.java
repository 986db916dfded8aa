package org.gonghui.programme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;

/** Searches the whole database for texts that no column may hold. */
public final class LeakSearch {

    private static final String COLUMNS =
            """
            SELECT c.table_name, c.column_name, c.data_type
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
              AND c.data_type IN ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'ARRAY')
            """;

    private LeakSearch() {}

    /** Each place that holds one of the texts: {@code table.column: text}. */
    public static List<String> placesOf(Collection<String> secrets) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.connectAsOwner();
                PreparedStatement columns = connection.prepareStatement(COLUMNS);
                ResultSet column = columns.executeQuery()) {
            while (column.next()) {
                for (String secret : secrets) {
                    if (holds(connection, column.getString(1), column.getString(2), column.getString(3), secret)) {
                        found.add(column.getString(1) + "." + column.getString(2) + ": " + secret);
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(Connection connection, String table, String column, String type, String secret)
            throws SQLException {
        String where = type.equals("bytea")
                ? "position(convert_to(?, 'UTF8') IN \"" + column + "\") > 0"
                : "position(? IN \"" + column + "\"::text) > 0";
        try (PreparedStatement search =
                connection.prepareStatement("SELECT FROM \"" + table + "\" WHERE " + where + " LIMIT 1")) {
            search.setString(1, secret);
            try (ResultSet row = search.executeQuery()) {
                return row.next();
            }
        }
    }
}
