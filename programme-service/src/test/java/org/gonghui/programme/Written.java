package org.gonghui.programme;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gonghui.kit.testing.TestDatabase;

/** How much is in the database, for tests of what must write nothing. Each change of a record has its entry in the trail. */
public final class Written {

    private static final String ROWS =
            """
            SELECT sum((xpath('/row/rows/text()',
                              query_to_xml(format('SELECT count(*) AS rows FROM %I', table_name), false, true, '')))[1]::text::bigint)
            FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
            """;

    private Written() {}

    /** Rows in all tables together. */
    public static long rows() {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
