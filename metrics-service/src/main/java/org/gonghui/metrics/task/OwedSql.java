package org.gonghui.metrics.task;

/** What is owed, and what of it is there. The parts are shared: one question must not differ from another. */
final class OwedSql {

    /**
     * A task with its year; the tree of its last day from a body down, each under one of the children of that body.
     * OFFSET keeps the planner from holding all affiliations against each body.
     */
    private static final String OWED_BELOW =
            """
            WITH RECURSIVE asked AS (
                SELECT t AS task, t.metrics, t.year, make_date(t.year, 12, 31) AS day,
                       daterange(make_date(t.year, 1, 1), make_date(t.year, 12, 31), '[]') AS days
                FROM reporting_task t WHERE t.id = ?),
            node (code, branch, type, level) AS (
                SELECT b.code, NULL::text COLLATE "C", b.type, b.level
                FROM asked JOIN union_body b ON b.code = ? AND NOT b.deleted
                WHERE (b.founded_on IS NULL OR b.founded_on <= asked.day)
                  AND (b.dissolved_on IS NULL OR b.dissolved_on > asked.day)
                UNION
                SELECT b.code, coalesce(node.branch, b.code), b.type, b.level
                FROM node CROSS JOIN asked
                CROSS JOIN LATERAL (
                    SELECT a.body FROM affiliation a
                    WHERE a.superior = node.code AND a.kind = 'primary' AND NOT a.deleted AND a.validity @> asked.day
                    OFFSET 0) below
                JOIN union_body b ON b.code = below.body AND NOT b.deleted
                WHERE (b.founded_on IS NULL OR b.founded_on <= asked.day)
                  AND (b.dissolved_on IS NULL OR b.dissolved_on > asked.day)),
            owed AS (
                SELECT node.code AS body, node.branch, m.code AS metric, m.time_rule, asked.days
                FROM node CROSS JOIN asked JOIN metric m ON m.code = ANY (asked.metrics)
                WHERE is_due(asked.task, node.type, node.level, m.expected_types))
            """;

    private static final String OWED_BY =
            """
            WITH asked AS (
                SELECT t AS task, t.metrics, t.year,
                       daterange(make_date(t.year, 1, 1), make_date(t.year, 12, 31), '[]') AS days
                FROM reporting_task t WHERE t.id = ?),
            owed AS (
                SELECT b.code AS body, m.code AS metric, m.time_rule, asked.days
                FROM asked JOIN union_body b ON b.code = ? AND NOT b.deleted JOIN metric m ON m.code = ANY (asked.metrics)
                WHERE is_due(asked.task, b.type, b.level, m.expected_types))
            """;

    /** A figure f that can answer what o owes: the same that a roll-up would take, whatever its state. */
    private static final String ANSWERS =
            """
            f.ends_in = (SELECT year FROM asked) AND f.metric = o.metric AND f.body = o.body AND f.basis = 'REPORTED' AND f.restates IS NULL
            AND f.breakdown = '' AND f.state <> 'WITHDRAWN' AND f.days <@ o.days
            AND f.period_kind = ANY (CASE o.time_rule WHEN 'LAST' THEN '{YEAR,HALF,QUARTER,MONTH,AS_OF}'
                WHEN 'SUM' THEN '{YEAR,HALF,QUARTER,MONTH}' ELSE '{YEAR}' END::text[])
            """;

    /** States one after the other: what is published is confirmed too. Parts of a year count once they fill it. */
    private static final String STANDING = standing("delivered", "SUBMITTED,CONFIRMED,PUBLISHED") + ", "
            + standing("confirmed", "CONFIRMED,PUBLISHED") + ", " + standing("published", "PUBLISHED");

    private static final String EITHER_COVERAGE =
            """
            coalesce(bool_or(c.delivered), false) AS delivered, coalesce(bool_or(c.confirmed), false) AS confirmed,
            coalesce(bool_or(c.published), false) AS published
            """;

    private static final String EACH = "SELECT o.*, d.* FROM owed o CROSS JOIN LATERAL (SELECT "
            + EITHER_COVERAGE + " FROM (SELECT " + STANDING + " FROM figure f WHERE " + ANSWERS
            + " GROUP BY f.coverage) c) d ";

    /** Beside each the latest draft, and why it was given back. */
    private static final String WITH_DRAFT =
            """
            SELECT o.body, o.metric, o.delivered, o.confirmed, o.published, draft.id AS draft, back.step, back.reason
            FROM (%s) o
            LEFT JOIN LATERAL (
                SELECT f.id FROM figure f WHERE %s AND f.state = 'DRAFT' ORDER BY f.id DESC LIMIT 1) draft ON true
            LEFT JOIN LATERAL (
                SELECT v.step, v.reason FROM figure_version v
                WHERE v.figure = draft.id AND v.step IN ('RETURN', 'SUBMIT') ORDER BY v.number DESC LIMIT 1) back ON true
            ORDER BY o.body, o.metric
            """;

    static final String OF_BODY = OWED_BY + WITH_DRAFT.formatted(EACH, ANSWERS);
    static final String OVERDUE = OWED_BELOW
            + WITH_DRAFT.formatted(
                    EACH + "WHERE NOT d.delivered AND (o.body, o.metric) > (?, ?) ORDER BY o.body, o.metric LIMIT ?",
                    ANSWERS);

    static final String PROGRESS = OWED_BELOW
            + ", standing AS (SELECT c.branch, " + EITHER_COVERAGE + " FROM (SELECT o.body, o.metric, o.branch, "
            + STANDING + " FROM owed o LEFT JOIN figure f ON " + ANSWERS
            + " GROUP BY o.body, o.metric, o.branch, o.time_rule, o.days, f.coverage) c"
            + " GROUP BY c.body, c.metric, c.branch)"
            + """
            , counted AS (
                SELECT branch, grouping(branch) AS whole, count(*) AS expected, count(*) FILTER (WHERE delivered) AS delivered,
                       count(*) FILTER (WHERE confirmed) AS confirmed, count(*) FILTER (WHERE published) AS published
                FROM standing GROUP BY GROUPING SETS ((), (branch)))
            (SELECT NULL AS branch, expected, delivered, confirmed, published FROM counted WHERE whole = 1)
            UNION ALL
            (SELECT branch, expected, delivered, confirmed, published FROM counted
             WHERE whole = 0 AND branch > ? ORDER BY branch LIMIT ?)
            ORDER BY branch NULLS FIRST
            """;

    private OwedSql() {}

    private static String standing(String name, String states) {
        return """
               CASE WHEN o.time_rule = 'LAST' THEN bool_or(f.state = ANY ('{%2$s}'))
                    ELSE range_agg(f.days) FILTER (WHERE f.state = ANY ('{%2$s}')) @> o.days END AS %1$s"""
                .formatted(name, states);
    }
}
