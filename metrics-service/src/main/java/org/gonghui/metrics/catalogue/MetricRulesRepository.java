package org.gonghui.metrics.catalogue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what figures and roll-ups go by: each of them asks for it, so it is one statement and needs no transaction. */
@Singleton
class MetricRulesRepository {

    private static final String RULES =
            """
            SELECT m.code, k.unit, k.time_rule, k.hierarchy_rule, k.value_type, k.non_negative, k.expected_types,
                   m.derived_resource, m.derived_kinds, m.derived_levels, m.derived_measure,
                   ARRAY(SELECT d.code || ':' || array_to_string(d.allowed, ',')
                         FROM metric_dimension d WHERE d.metric = m.code ORDER BY d.position) AS dimensions
            FROM metric m CROSS JOIN LATERAL (%s) AS k
            """;
    private static final String NOW = RULES.formatted("SELECT m.*");
    private static final String THEN = RULES.formatted(
            "SELECT * FROM metric_known p WHERE p.code = m.code AND tstzrange(p.known_from, p.known_to) @> ?::timestamptz");
    private static final String OF_CODES = " WHERE m.code = ANY (?)";
    private static final String BY_CODE = " ORDER BY m.code";

    private final Sql sql;

    MetricRulesRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of all metrics, by code. */
    List<MetricRules> all() {
        return sql.list(NOW + BY_CODE, MetricRulesRepository::read);
    }

    /**
     * Those of these metrics that there are.
     *
     * @param instant when they were known, with dimensions and records of now; null: as they are known now
     */
    List<MetricRules> of(Collection<String> codes, @Nullable Instant instant) {
        String[] asked = codes.toArray(String[]::new);
        return instant == null
                ? sql.list(NOW + OF_CODES, MetricRulesRepository::read, (Object) asked)
                : sql.list(THEN + OF_CODES, MetricRulesRepository::read, instant.atOffset(ZoneOffset.UTC), asked);
    }

    private static MetricRules read(ResultSet row) throws SQLException {
        return new MetricRules(
                row.getString("code"),
                Unit.valueOf(row.getString("unit")),
                TimeRule.valueOf(row.getString("time_rule")),
                HierarchyRule.valueOf(row.getString("hierarchy_rule")),
                ValueType.valueOf(row.getString("value_type")),
                row.getBoolean("non_negative"),
                Stream.of(texts(row, "dimensions"))
                        .map(MetricRulesRepository::dimension)
                        .toList(),
                List.of(texts(row, "expected_types")),
                derivedFrom(row));
    }

    /** Neither codes nor values contain what stands between them. */
    private static Dimension dimension(String text) {
        int colon = text.indexOf(':');
        return new Dimension(
                text.substring(0, colon),
                Arrays.asList(text.substring(colon + 1).split(",")));
    }

    private static @Nullable DerivedFrom derivedFrom(ResultSet row) throws SQLException {
        String resource = row.getString("derived_resource");
        return resource == null
                ? null
                : new DerivedFrom(
                        CountedResource.valueOf(resource),
                        List.of(texts(row, "derived_kinds")),
                        List.of(texts(row, "derived_levels")),
                        Measure.valueOf(row.getString("derived_measure")));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
