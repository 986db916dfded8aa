package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.shared.DaySpan;

/** The questions that roll-ups of a year ask where they can use what is kept. */
@ApplicationScoped
public class SubtotalRepository {

    /** One row for each body and metric, or as many as it has figures. */
    private static final String LOOK = "SELECT * FROM looked_at(?, ?, ?, ?, ?, ?)";

    private static final String ABSENT =
            """
            SELECT asked.code FROM unnest(?::text[]) AS asked (code)
            WHERE NOT EXISTS (
                SELECT FROM union_body b
                WHERE b.code = asked.code AND NOT b.deleted
                  AND (b.founded_on IS NULL OR b.founded_on <= ?) AND (b.dissolved_on IS NULL OR b.dissolved_on > ?))
            ORDER BY asked.code
            """;

    private final Sql sql;

    SubtotalRepository(Sql sql) {
        this.sql = sql;
    }

    /** What is said at these bodies of the metrics of a sheet: one statement, so it is of one state. */
    Look look(YearSheet sheet, Collection<String> bodies) {
        LookRows rows = new LookRows(sheet);
        sql.list(
                LOOK,
                rows::add,
                bodies.toArray(String[]::new),
                sheet.codes(),
                sheet.rules(),
                sheet.year(),
                sheet.breakdown(),
                sheet.span().first());
        return rows.look();
    }

    /** Those of some codes of which there is no body on any of these days. */
    List<String> absent(DaySpan days, List<String> bodies) {
        return sql.list(ABSENT, row -> row.getString("code"), bodies.toArray(String[]::new), days.last(), days.first());
    }

    /**
     * For the rest of the transaction no statement is compiled: these look expensive to the planner, which cannot know how
     * few rows there are, and take less time than their compilation would.
     */
    void compileNothing() {
        sql.run("SET LOCAL jit = off");
    }

    /** Which transactions this one sees; empty where the server does not know it, as a standby does not. */
    Optional<String> seen() {
        return sql.first(
                "SELECT pg_current_snapshot()::text AS seen WHERE NOT pg_is_in_recovery()",
                row -> row.getString("seen"));
    }
}
