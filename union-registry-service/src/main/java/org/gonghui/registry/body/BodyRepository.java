package org.gonghui.registry.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about bodies and the tree. */
@ApplicationScoped
public class BodyRepository implements PanacheRepositoryBase<Body, String> {

    /**
     * A body's document with its superiors on a day; takes the day twice. The kind is no condition on purpose: with one,
     * the planner takes the index of the exclusion constraint, which is five times as slow as the one by body.
     */
    static final String AS_OF =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc,
                (SELECT max(a.superior) FILTER (WHERE a.kind = 'PRIMARY')
                 FROM affiliation a WHERE a.body = b.code AND a.validity @> ?::date) AS superior,
                (SELECT json_agg(json_build_object('superior', a.superior, 'kind', lower(a.kind)) ORDER BY a.superior, a.kind)
                     FILTER (WHERE a.kind <> 'PRIMARY')
                 FROM affiliation a WHERE a.body = b.code AND a.validity @> ?::date)::text AS other_superiors
            """;

    static final String FROM_BODY = " FROM union_body b JOIN feed_entry f ON f.resource = 'body' AND f.key = b.code ";
    static final String ALIVE =
            " (b.founded_on IS NULL OR b.founded_on <= ?) AND (b.dissolved_on IS NULL OR b.dissolved_on > ?) ";

    private final Sql sql;

    BodyRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a list of bodies is narrowed to; null means all. */
    record Filter(@Nullable BodyType type, @Nullable BodyLevel level, @Nullable String divisionCode) {}

    Optional<BodyAsOf> find(String code, LocalDate day) {
        return sql.first(AS_OF + FROM_BODY + "WHERE b.code = ?", BodyRepository::read, day, day, code);
    }

    /** Takes a body away; refused where other records name it. */
    void remove(String code) {
        sql.run("DELETE FROM union_body WHERE code = ?", code);
    }

    boolean isAlive(String code, LocalDate day) {
        return sql.first("SELECT FROM union_body b WHERE b.code = ? AND" + ALIVE, row -> true, code, day, day)
                .isPresent();
    }

    List<BodyAsOf> list(Filter filter, LocalDate day, String after, int limit) {
        return sql.list(
                AS_OF + FROM_BODY + "WHERE b.code > ? AND (?::text IS NULL OR b.type = ?)"
                        + " AND (?::text IS NULL OR b.level = ?) AND (?::text IS NULL OR b.division_code = ?) AND"
                        + ALIVE + "ORDER BY b.code LIMIT ?",
                BodyRepository::read,
                day,
                day,
                after,
                name(filter.type()),
                name(filter.type()),
                name(filter.level()),
                name(filter.level()),
                filter.divisionCode(),
                filter.divisionCode(),
                day,
                day,
                limit);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static BodyAsOf read(ResultSet row) throws SQLException {
        String others = row.getString("other_superiors");
        return new BodyAsOf(
                new StoredDocument(
                        row.getString("resource"),
                        row.getString("key"),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("doc")),
                row.getString("superior"),
                others == null ? "[]" : others);
    }
}
