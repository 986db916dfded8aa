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

    /** In a condition on {@code subtotal t}: a mark that it has not seen. OFFSET keeps this a search by key. */
    private static final String UNSEEN =
            """
            EXISTS (SELECT FROM subtotal_mark m
                    WHERE m.body = %s AND m.year = %s AND m.metric = %s
                      AND m.xid >= pg_snapshot_xmin(t.seen) AND NOT pg_visible_in_snapshot(m.xid, t.seen)
                    OFFSET 0)
            """;

    /**
     * One row for each body and metric, or as many as it has figures. Each OFFSET keeps the planner from reading a whole
     * table: it cannot know how few keys are asked for.
     */
    static final String LOOK =
            """
            SELECT node.code AS node, b.type, b.founded_on, b.dissolved_on, asked.metric, s.*, f.*,
                   (SELECT cursor FROM feed_position WHERE feed = 'registry.affiliation') AS hierarchy_cursor
            FROM unnest(?::text[]) AS node (code)
            JOIN union_body b ON b.code = node.code AND NOT b.deleted
            CROSS JOIN unnest(?::text[], ?::text[]) AS asked (metric, rules)
            LEFT JOIN LATERAL (
                SELECT t.value AS sub_value, t.lower, t.upper, t.expected, t.counted FROM subtotal t
                WHERE t.body = node.code AND t.year = ? AND t.metric = asked.metric AND t.breakdown = ?
                  AND t.rules = asked.rules
                  AND (SELECT epoch FROM subtotal_floor) = (SELECT epoch FROM feed_epoch)
                  AND NOT %s AND NOT %s AND NOT %s
                OFFSET 0) s ON true
            LEFT JOIN LATERAL (
                %s
                WHERE metric = asked.metric AND body = node.code AND basis = 'REPORTED' AND state = 'PUBLISHED'
                  AND restates IS NULL AND breakdown = ? AND first_day >= ? AND ends_in = ?
                OFFSET 0) f ON true
            """
                    .formatted(
                            UNSEEN.formatted("t.body", "t.year", "t.metric"),
                            UNSEEN.formatted("t.body", "0", "''"),
                            UNSEEN.formatted("''", "0", "''"),
                            RollUpRepository.PRESENT);

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
                sheet.breakdown(),
                sheet.span().first(),
                sheet.year());
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
