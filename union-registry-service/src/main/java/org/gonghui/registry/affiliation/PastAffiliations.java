package org.gonghui.registry.affiliation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gonghui.kit.database.Sql;

/** Answers of bodies that stand nowhere today, or soon will. */
@Singleton
public class PastAffiliations {

    private static final String NEAREST =
            """
            SELECT DISTINCT ON (a.body) a.body, a.superior
            FROM unnest(?) AS asked (code) JOIN affiliation a ON a.body = asked.code AND a.kind = 'PRIMARY'
            ORDER BY a.body, a.valid_from DESC NULLS LAST
            """;

    private static final String LEFT_BEHIND =
            """
            SELECT a.superior FROM unnest(?, ?::date[]) AS ending (code, day)
            JOIN affiliation a ON a.superior = ending.code AND a.kind = 'PRIMARY'
            JOIN union_body b ON b.code = a.body
            WHERE (a.valid_to IS NULL OR a.valid_to > ending.day) AND (b.dissolved_on IS NULL OR b.dissolved_on > ending.day)
            LIMIT 1
            """;

    private final Sql sql;

    PastAffiliations(Sql sql) {
        this.sql = sql;
    }

    /** The primary superiors that were recorded of these bodies for the latest time, by the codes of the bodies. */
    public Map<String, String> lastSuperiors(Collection<String> bodies) {
        Map<String, String> superiors = new HashMap<>();
        if (!bodies.isEmpty()) {
            sql.list(NEAREST, row -> superiors.put(row.getString("body"), row.getString("superior")), (Object)
                    bodies.toArray(String[]::new));
        }
        return superiors;
    }

    /** One of the bodies that end on these days, if living bodies stand directly under it on its day or later. */
    public Optional<String> firstWithChildren(Map<String, LocalDate> ending) {
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        String[] codes = ending.keySet().toArray(String[]::new);
        String[] days = ending.values().stream().map(LocalDate::toString).toArray(String[]::new);
        return sql.first(LEFT_BEHIND, row -> row.getString(1), codes, days);
    }
}
