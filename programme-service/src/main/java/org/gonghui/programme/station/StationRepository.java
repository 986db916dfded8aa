package org.gonghui.programme.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
            WITH asked (hosts, kind, level, facility, open, after) AS (
                VALUES (?::text[], ?::text, ?::text, ?::text, ?::boolean, ?::uuid))
            SELECT entry.*
            FROM asked, station JOIN feed_entry entry ON entry.resource = 'station' AND entry.key = station.id::text
            WHERE (asked.hosts IS NULL OR station.host = ANY (asked.hosts))
              AND (asked.kind IS NULL OR station.kind = asked.kind)
              AND (asked.level IS NULL OR station.level = asked.level)
              AND (asked.facility IS NULL OR station.facilities @> ARRAY[asked.facility])
              AND (asked.open IS NULL OR asked.open = (station.closed_on IS NULL))
              AND (asked.after IS NULL OR station.id > asked.after)
            ORDER BY station.id
            LIMIT ?
            """;

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
     * @param hosts null: of all
     */
    List<StoredDocument> page(String @Nullable [] hosts, StationFilter filter, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                hosts,
                name(filter.kind),
                name(filter.level),
                name(filter.facility),
                filter.open,
                after,
                limit);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
