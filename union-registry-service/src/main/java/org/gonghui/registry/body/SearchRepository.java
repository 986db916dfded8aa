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
                SearchSql.SAMPLE,
                row -> new SearchPlace(row.getInt("rank"), row.getInt("length"), ""),
                parameters(wanted, List.of(), List.of()));
    }

    /** The body whose code it is. */
    List<Hit> byCode(Wanted wanted, SearchPlace after) {
        return hits(SearchSql.BY_CODE, wanted, List.of(), 0, 0, after, 1);
    }

    /** Gathers all hits by the index of the characters, and sorts them. */
    List<Hit> gather(Wanted wanted, SearchPlace after, int limit) {
        Object terms = terms(wanted.key(), wanted.filter());
        return hits(SearchSql.GATHER, wanted, List.of(terms), 0, SearchPlace.RANKS, after, limit);
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
        return hits(
                SearchSql.GATHER_LENGTHS, wanted, List.of(terms, lengths), after.rank(), after.rank(), after, limit);
    }

    /** The hits of one rank among the next bodies whose names are as long as the place says, by code. */
    List<Hit> walk(Wanted wanted, SearchPlace after, int step, int limit) {
        List<?> next = List.of(after.length(), after.code(), step);
        return hits(SearchSql.WALK, wanted, next, after.rank(), after.rank(), after, limit);
    }

    /** Where a step of the walk ends; empty where there is no body of this length beyond. */
    Optional<SearchPlace> endOfStep(SearchPlace after, int step) {
        return sql.first(
                SearchSql.END_OF_STEP,
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
