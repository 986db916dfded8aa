package org.gonghui.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database that a search asks; none reads the whole table. */
@ApplicationScoped
public class SearchRepository {

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

    private final Sql sql;

    SearchRepository(Sql sql) {
        this.sql = sql;
    }

    /** A body that was found, and where it stands in the order of the answer. */
    record Hit(SearchPlace place, BodyAsOf body) {}

    /** What is searched for: the text by which names are compared, and what the search is narrowed to. */
    record Wanted(String key, BodyRepository.Filter filter, LocalDate day) {}

    String key(String said) {
        return sql.first("SELECT search_key(?)", row -> row.getString(1), said).orElseThrow();
    }

    /** The places, without codes, of those hits that are in a sample of one body in a thousand. */
    List<SearchPlace> sample(Wanted wanted) {
        return sql.list(
                SAMPLE,
                row -> new SearchPlace(row.getInt("rank"), row.getInt("length"), ""),
                parameters(wanted, List.of(), List.of()));
    }

    /** The body whose code it is. */
    List<Hit> byCode(Wanted wanted, SearchPlace after) {
        return hits(BY_CODE, wanted, List.of(), 0, 0, after, 1);
    }

    /** Gathers all hits by the index of the characters, and sorts them. */
    List<Hit> gather(Wanted wanted, SearchPlace after, int limit) {
        Object terms = terms(wanted.key(), wanted.filter());
        return hits(GATHER, wanted, List.of(terms), 0, SearchPlace.RANKS, after, limit);
    }

    /**
     * Gathers the hits of one rank whose names are as long as the place says, or longer up to a length, and sorts them.
     *
     * @param having what a body of the rank has in its text
     */
    List<Hit> gatherLengths(Wanted wanted, String having, SearchPlace after, int upTo, int limit) {
        Object terms = terms(having, wanted.filter());
        Object lengths = IntStream.rangeClosed(after.length(), upTo)
                .mapToObj(length -> "\t#" + length)
                .toArray(String[]::new);
        return hits(GATHER_LENGTHS, wanted, List.of(terms, lengths), after.rank(), after.rank(), after, limit);
    }

    /** The hits of one rank among the next bodies whose names are as long as the place says, by code. */
    List<Hit> walk(Wanted wanted, SearchPlace after, int step, int limit) {
        List<?> next = List.of(after.length(), after.code(), step);
        return hits(WALK, wanted, next, after.rank(), after.rank(), after, limit);
    }

    /** Where a step of the walk ends; empty where there is no body of this length beyond. */
    Optional<SearchPlace> endOfStep(SearchPlace after, int step) {
        return sql.first(
                END_OF_STEP,
                row -> new SearchPlace(after.rank(), after.length(), row.getString(1)),
                after.length(),
                after.code(),
                step - 1);
    }

    private List<Hit> hits(
            String query,
            Wanted wanted,
            List<?> sourceParameters,
            int fromRank,
            int toRank,
            SearchPlace after,
            int limit) {
        List<?> page = List.of(
                fromRank, toRank, after.rank(), after.length(), after.code(), limit, wanted.day(), wanted.day());
        return sql.list(query, SearchRepository::read, parameters(wanted, sourceParameters, page));
    }

    static @Nullable Object[] parameters(Wanted wanted, List<?> source, List<?> page) {
        String type = name(wanted.filter().type());
        String level = name(wanted.filter().level());
        String division = wanted.filter().divisionCode();
        List<@Nullable Object> all = new ArrayList<>(List.of(wanted.key()));
        all.addAll(source);
        all.addAll(Arrays.asList(type, type, level, level, division, division, wanted.day(), wanted.day()));
        all.addAll(page);
        return all.toArray();
    }

    /** What the index holds of every body that has the text and passes the filter. */
    static String[] terms(String having, BodyRepository.Filter filter) {
        int[] characters = having.codePoints().toArray();
        int size = Math.min(characters.length, 3);
        List<String> terms = new ArrayList<>();
        for (int at = 0; at + size <= characters.length; at++) {
            terms.add(new String(characters, at, size));
        }
        for (String exact : Arrays.asList(name(filter.type()), name(filter.level()), filter.divisionCode())) {
            if (exact != null) {
                terms.add("\t" + exact);
            }
        }
        return terms.toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Hit read(ResultSet row) throws SQLException {
        SearchPlace place = new SearchPlace(row.getInt("rank"), row.getInt("length"), row.getString("key"));
        return new Hit(place, BodyRepository.read(row));
    }
}
