package org.gonghui.registrycopy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** The line from a body up to the root of its tree, from this service's own copy. */
@Singleton
public class Superiors {

    private static final String LINE =
            """
            WITH RECURSIVE line (code, height) AS (
                SELECT ?::text COLLATE "C", 0
                UNION ALL
                SELECT a.superior, line.height + 1 FROM line
                JOIN affiliation a ON a.body = line.code AND a.kind = 'primary' AND NOT a.deleted
                                  AND a.validity @> ?::date
            ) CYCLE code SET again USING path
            SELECT b.code, b.level FROM line JOIN union_body b ON b.code = line.code AND NOT b.deleted
            WHERE NOT line.again ORDER BY line.height
            """;

    private final Sql sql;

    Superiors(Sql sql) {
        this.sql = sql;
    }

    /**
     * A body on the way up.
     *
     * @param level as the contract writes it, such as {@code municipal}
     */
    public record Step(String code, @Nullable String level) {}

    /** The body itself, its superior on the day, and so on; empty where there is no such body. */
    public List<Step> line(String body, LocalDate day) {
        return sql.list(LINE, row -> new Step(row.getString("code"), row.getString("level")), body, day);
    }
}
