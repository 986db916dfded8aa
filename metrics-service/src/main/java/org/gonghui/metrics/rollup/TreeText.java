package org.gonghui.metrics.rollup;

/** The trees of roll-ups, as {@link KnownHierarchy} asks for them. */
final class TreeText {

    /** The children of each node in the tree asked for. */
    private static final String BELOW =
            """
            CROSS JOIN asked
            CROSS JOIN LATERAL (
                SELECT b.code, b.type, b.founded_on, b.dissolved_on
                FROM line a
                JOIN body b ON b.code = a.body
                WHERE a.superior = node.code
                  AND a.validity @> least(asked.tree_day, b.dissolved_on - 1)
                  AND (b.merged_into IS NOT NULL AND b.dissolved_on <= asked.last_day) IS NOT TRUE
                UNION ALL
                SELECT b.code, b.type, b.founded_on, b.dissolved_on
                FROM body b
                WHERE b.merged_into = node.code
                  AND b.dissolved_on <= asked.last_day
            ) below
            WHERE (below.founded_on IS NULL OR below.founded_on <= asked.last_day)
              AND (below.dissolved_on IS NULL OR below.dissolved_on > asked.first_day)
            """;

    private static final String ROOTS =
            """
            FROM body b, asked
            WHERE b.code = ANY (?)
              AND (b.founded_on IS NULL OR b.founded_on <= asked.last_day)
              AND (b.dissolved_on IS NULL OR b.dissolved_on > asked.first_day)
            UNION
            """;

    /**
     * Bodies that exist on one of the days, each under its superior on the day of the tree, or on its own last day; one
     * that by the last of the days was merged into another hangs under that one. UNION ends even where the copy
     * is between two states and shows a circle.
     */
    static final String TREE =
            """
            asked (first_day, last_day, tree_day) AS (VALUES (?::date, ?::date, ?::date)),
            node (code, superior, type) AS (
                SELECT b.code, NULL::text COLLATE "C", b.type
            """
                    + ROOTS
                    + """
                SELECT below.code, node.code, below.type
                FROM node
            """
                    + BELOW
                    + """
            )
            SELECT code, superior, type FROM node ORDER BY superior IS NOT NULL, code, superior
            """;

    /** The same trees, one for each of some bodies: a body stands once below each of them that it is below. */
    static final String SUBTREES =
            """
            asked (first_day, last_day, tree_day) AS (VALUES (?::date, ?::date, ?::date)),
            node (root, code) AS (
                SELECT b.code, b.code
            """
                    + ROOTS
                    + """
                SELECT node.root, below.code
                FROM node
            """
                    + BELOW
                    + """
            )
            """;

    static final String CHILDREN =
            """
            asked (first_day, last_day, tree_day) AS (VALUES (?::date, ?::date, ?::date)),
            node (code) AS (SELECT unnest(?::text[]) COLLATE "C")
            SELECT below.code, node.code AS superior, below.type
            FROM node
            """
                    + BELOW;

    private TreeText() {}
}
