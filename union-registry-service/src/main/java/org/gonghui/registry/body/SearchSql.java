package org.gonghui.registry.body;

/** What a search asks the database; no query reads the whole table. */
final class SearchSql {

    private static final String FILTERED =
            """
             (?::text IS NULL OR b.type = ?) AND (?::text IS NULL OR b.level = ?)
             AND (?::text IS NULL OR b.division_code = ?) AND
            """
                    + BodyRepository.ALIVE;

    private static final String FOUND =
            """
            WITH wanted (text) AS (SELECT ?::text),
            found AS MATERIALIZED (
                SELECT b.code, length(b.name_zh) AS length,
                    CASE WHEN starts_with(b.search_text, E'\\n' || wanted.text || E'\\n') THEN 0
                         WHEN position(E'\\n' || wanted.text || E'\\n' IN b.search_text) > 0 THEN 1
                         WHEN position(E'\\n' || wanted.text IN b.search_text) > 0 THEN 2
                         WHEN position(wanted.text IN b.search_text) > 0 THEN 3 END AS rank
                FROM wanted,
            """;

    private static final String TERMS =
            "search_terms(b.search_text, b.type, b.level, b.division_code, length(b.name_zh))";

    private static final String PAGE = "), page AS (SELECT * FROM found WHERE rank BETWEEN ? AND ?"
            + " AND (rank, length, code) > (?, ?, ?) ORDER BY rank, length, code LIMIT ?) "
            + BodyRepository.AS_OF
            + ", page.rank, page.length FROM page JOIN union_body b ON b.code = page.code"
            + " JOIN feed_entry f ON f.resource = 'body' AND f.key = b.code ORDER BY page.rank, page.length, page.code";

    static final String SAMPLE = FOUND
            + "union_body b WHERE hashtext(b.code) % 1000 = 0 AND"
            + FILTERED
            + ") SELECT rank, length FROM found WHERE rank IS NOT NULL";

    static final String BY_CODE = FOUND + "union_body b WHERE b.code = upper(wanted.text) AND" + FILTERED + PAGE;

    /** The terms come by a query of their own: a planner that knows them to be common would read the whole table. */
    private static final String HAVING = FOUND + "union_body b WHERE " + TERMS + " @> (SELECT ?::text[]) AND ";

    static final String GATHER = HAVING + FILTERED + PAGE;

    static final String GATHER_LENGTHS = HAVING + TERMS + " && (SELECT ?::text[]) AND" + FILTERED + PAGE;

    private static final String STEP = " FROM union_body WHERE length(name_zh) = ? AND code > ? ORDER BY code ";

    static final String WALK = FOUND + "(SELECT *" + STEP + "LIMIT ?) b WHERE" + FILTERED + PAGE;

    static final String END_OF_STEP = "SELECT code" + STEP + "OFFSET ? LIMIT 1";

    private SearchSql() {}
}
