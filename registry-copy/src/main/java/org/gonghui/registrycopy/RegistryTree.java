package org.gonghui.registrycopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.access.Scope;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** How the federation's tree stood on a day, from this service's own copy. */
@ApplicationScoped
public class RegistryTree implements Scope {

    /** Setting of where the registry is, and where it is on a developer's machine. */
    static final String SOURCE = "gonghui.registry.url";

    static final String LOCAL = "http://127.0.0.1:8081";

    private static final String SUBTREE =
            """
            WITH RECURSIVE node (code) AS (
                SELECT b.code
                FROM union_body b
                WHERE b.code = ? AND NOT b.deleted
                  AND (b.founded_on IS NULL OR b.founded_on <= ?) AND (b.dissolved_on IS NULL OR b.dissolved_on > ?)
                UNION
                SELECT a.body
                FROM node
                JOIN affiliation a ON a.superior = node.code AND a.kind = 'primary' AND NOT a.deleted
                                  AND a.validity @> ?::date
                JOIN union_body b ON b.code = a.body AND NOT b.deleted
                WHERE (b.founded_on IS NULL OR b.founded_on <= ?) AND (b.dissolved_on IS NULL OR b.dissolved_on > ?)
            )
            SELECT code FROM node
            """;

    private static final String WITHIN =
            """
            WITH RECURSIVE above (code) AS (
                SELECT ?::text COLLATE "C"
                UNION
                SELECT a.superior FROM above
                JOIN affiliation a ON a.body = above.code AND a.kind = 'primary' AND NOT a.deleted
                                  AND a.validity @> ?::date
            )
            SELECT FROM above WHERE code = ANY (?)
            """;

    private static final String ALL_WITHIN =
            """
            WITH RECURSIVE above (start, code) AS (
                SELECT code COLLATE "C", code COLLATE "C" FROM unnest(?) AS asked (code)
                UNION
                SELECT above.start, a.superior FROM above
                JOIN affiliation a ON a.body = above.code AND a.kind = 'primary' AND NOT a.deleted
                                  AND a.validity @> ?::date
            )
            SELECT DISTINCT start FROM above WHERE code = ANY (?)
            """;

    private static final String LIVES =
            """
            SELECT b.code, b.founded_on, b.dissolved_on
            FROM unnest(?) AS asked (code) JOIN union_body b ON b.code = asked.code
            WHERE NOT b.deleted
            """;

    private final Sql sql;
    private final Calendar calendar;

    RegistryTree(Sql sql, Calendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /**
     * Codes of those of a body's subtree who existed on the day, the body included, in no order; empty where it did not
     * exist. A circle, which the copy may show between two states of the registry, ends where it began.
     */
    public List<String> subtree(String root, LocalDate day) {
        return sql.list(SUBTREE, row -> row.getString("code"), root, day, day, day, day, day);
    }

    @Override
    public boolean isWithin(String code, Set<String> roots) {
        return sql.first(WITHIN, row -> true, code, calendar.today(), roots.toArray(String[]::new))
                .isPresent();
    }

    /** Which of the codes are one of the roots or stand below one today. */
    public Set<String> allWithin(Collection<String> codes, Set<String> roots) {
        return codes.isEmpty() || roots.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        ALL_WITHIN,
                        row -> row.getString(1),
                        codes.toArray(String[]::new),
                        calendar.today(),
                        roots.toArray(String[]::new)));
    }

    /** From when to when a body exists; an end that is null is open or not known. Empty where there is no such body. */
    public Optional<Life> life(String code) {
        return Optional.ofNullable(lives(Set.of(code)).get(code));
    }

    /** The same for many bodies, by their codes. */
    public Map<String, Life> lives(Collection<String> codes) {
        record Named(String code, Life life) {}
        return sql
                .list(
                        LIVES,
                        row -> new Named(
                                row.getString("code"),
                                new Life(
                                        row.getObject("founded_on", LocalDate.class),
                                        row.getObject("dissolved_on", LocalDate.class))),
                        (Object) codes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Named::code, Named::life));
    }

    /** From when to when a body exists. */
    public record Life(@Nullable LocalDate foundedOn, @Nullable LocalDate dissolvedOn) {

        /** Whether the body exists on any of these days. */
        public boolean touches(LocalDate first, LocalDate last) {
            return (foundedOn == null || !foundedOn.isAfter(last))
                    && (dissolvedOn == null || dissolvedOn.isAfter(first));
        }
    }
}
