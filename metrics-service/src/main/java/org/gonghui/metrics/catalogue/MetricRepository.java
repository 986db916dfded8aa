package org.gonghui.metrics.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about metrics. */
@ApplicationScoped
public class MetricRepository implements PanacheRepositoryBase<Metric, String> {

    /** The catalogue is small, so a search by words may look at all of it. */
    private static final String PAGE =
            """
            SELECT f.key, f.version, f.at, f.doc
            FROM metric m JOIN feed_entry f ON f.resource = 'metric' AND f.key = m.code
            WHERE m.code > ?
              AND (?::text IS NULL OR m.area = ?)
              AND (?::text IS NULL OR m.unit = ?)
              AND (?::text IS NULL OR position(lower(?) IN lower(concat_ws(E'\\n', m.code, m.name_zh, m.name_en))) > 0)
            ORDER BY m.code LIMIT ?
            """;

    private final Sql sql;

    MetricRepository(Sql sql) {
        this.sql = sql;
    }

    /** What the list is narrowed to; null means all. */
    record Filter(@Nullable Area area, @Nullable Unit unit, @Nullable String words) {}

    /** Those that there are. */
    List<Metric> listByCode(Collection<String> codes) {
        return list("SELECT DISTINCT m FROM Metric m LEFT JOIN FETCH m.dimensions WHERE m.code IN ?1", codes);
    }

    List<Metric> listFrom(String code) {
        return list(
                "SELECT DISTINCT m FROM Metric m LEFT JOIN FETCH m.dimensions WHERE m.code >= ?1 ORDER BY m.code",
                code);
    }

    List<StoredDocument> page(Filter filter, String after, int limit) {
        String area = filter.area() == null ? null : filter.area().name();
        String unit = filter.unit() == null ? null : filter.unit().name();
        return sql.list(
                PAGE,
                row -> new StoredDocument(
                        MetricService.RESOURCE,
                        row.getString("key"),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("doc")),
                after,
                area,
                area,
                unit,
                unit,
                filter.words(),
                filter.words(),
                limit);
    }
}
