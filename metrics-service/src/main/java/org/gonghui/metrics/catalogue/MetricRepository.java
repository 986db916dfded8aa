package org.gonghui.metrics.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final String KNOWN =
            """
            SELECT unit, time_rule, hierarchy_rule, value_type, non_negative, expected_types FROM metric_known
            WHERE code = ? AND tstzrange(known_from, known_to) @> ?::timestamptz
            """;

    private static final String DERIVED = "SELECT code FROM metric WHERE derived_resource IS NOT NULL";

    private final Sql sql;

    MetricRepository(Sql sql) {
        this.sql = sql;
    }

    /** What the list is narrowed to; null means all. */
    record Filter(@Nullable Area area, @Nullable Unit unit, @Nullable String words) {}

    /** All with their dimensions: the catalogue is small. */
    List<Metric> all() {
        return list("FROM Metric m LEFT JOIN FETCH m.dimensions ORDER BY m.code");
    }

    /** Codes of those that are counted from records. */
    Set<String> derivedCodes() {
        return Set.copyOf(sql.list(DERIVED, row -> row.getString("code")));
    }

    /** The rules as they were known at an instant, with the dimensions of now; empty where the metric was not known. */
    Optional<MetricRules> rulesKnownAt(Metric metric, Instant instant) {
        return sql.first(
                KNOWN,
                row -> new MetricRules(
                        metric.rules().code(),
                        Unit.valueOf(row.getString("unit")),
                        TimeRule.valueOf(row.getString("time_rule")),
                        HierarchyRule.valueOf(row.getString("hierarchy_rule")),
                        ValueType.valueOf(row.getString("value_type")),
                        row.getBoolean("non_negative"),
                        metric.rules().dimensions(),
                        List.of((String[]) row.getArray("expected_types").getArray())),
                metric.rules().code(),
                instant.atOffset(ZoneOffset.UTC));
    }

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
