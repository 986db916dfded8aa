package org.gonghui.programme.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Every query about stations. */
@ApplicationScoped
public class StationRepository implements PanacheRepositoryBase<Station, UUID> {

    private static final String PAGE =
            """
            asked (host, kind, level, facility, open, after) AS (
                VALUES (?::text, ?::text, ?::text, ?::text, ?::boolean, ?::uuid))
            SELECT entry.*
            FROM asked, %s JOIN feed_entry entry ON entry.resource = 'station' AND entry.key = station.id::text
            WHERE (asked.host IS NULL OR station.host = asked.host)
              AND (asked.kind IS NULL OR station.kind = asked.kind)
              AND (asked.level IS NULL OR station.level = asked.level)
              AND (asked.facility IS NULL OR station.facilities @> ARRAY[asked.facility])
              AND (asked.open IS NULL OR asked.open = (station.closed_on IS NULL))
              AND (asked.after IS NULL OR station.id > asked.after)
            ORDER BY station.id
            LIMIT ?
            """;

    private static final String ANYWHERE = "WITH " + PAGE.formatted("station");

    /** Of the bodies that exist on a day. */
    private static final String IN_SUBTREE =
            """
            WITH RECURSIVE root (code, day) AS (VALUES (?::text, ?::date)),
            host (code) AS (
                SELECT body.code
                FROM root JOIN union_body body ON body.code = root.code
                WHERE NOT body.deleted AND (body.founded_on IS NULL OR body.founded_on <= root.day)
                  AND (body.dissolved_on IS NULL OR body.dissolved_on > root.day)
                UNION
                SELECT body.code
                FROM root, host JOIN affiliation below ON below.superior = host.code
                    JOIN union_body body ON body.code = below.body
                WHERE below.kind = 'primary' AND NOT below.deleted AND below.validity @> root.day
                  AND NOT body.deleted AND (body.founded_on IS NULL OR body.founded_on <= root.day)
                  AND (body.dissolved_on IS NULL OR body.dissolved_on > root.day)),
            """
                    + PAGE.formatted("host JOIN station ON station.host = host.code");

    private final Sql sql;

    StationRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Station> findByExternalId(ExternalId externalId) {
        return find("externalId.system = ?1 and externalId.key = ?2", externalId.system(), externalId.key())
                .firstResultOptional();
    }

    /**
     * Documents of stations in the order of their ids.
     *
     * @param day of the tree
     */
    List<StoredDocument> page(StationFilter filter, LocalDate day, @Nullable UUID after, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        if (filter.subtree) {
            values.addAll(Arrays.asList(filter.host, day));
        }
        values.add(filter.subtree ? null : filter.host);
        values.addAll(Arrays.asList(name(filter.kind), name(filter.level), name(filter.facility), filter.open, after));
        values.add(limit);
        return sql.list(filter.subtree ? IN_SUBTREE : ANYWHERE, Documents::read, values.toArray());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
