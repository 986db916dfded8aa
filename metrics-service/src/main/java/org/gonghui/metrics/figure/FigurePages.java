package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/** Reads pages of figures; each filter that is given becomes a condition that an index serves. */
@Singleton
class FigurePages {

    private static final String SELECT =
            """
            SELECT f.key, f.version, f.at, f.doc
            FROM figure g JOIN feed_entry f ON f.resource = 'figure' AND f.key = g.id::text
            WHERE true
            """;

    private final Sql sql;

    FigurePages(Sql sql) {
        this.sql = sql;
    }

    /** What the list is narrowed to; null means all. */
    record Filter(
            @Nullable String body,
            @Nullable String metric,
            @Nullable Integer year,
            @Nullable String source,
            @Nullable Basis basis) {}

    List<StoredDocument> page(Filter filter, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        narrow(query, values, " AND g.body = ?", filter.body());
        narrow(query, values, " AND g.metric = ?", filter.metric());
        narrow(query, values, " AND g.source_document = ?", filter.source());
        narrow(
                query,
                values,
                " AND g.basis = ?",
                filter.basis() == null ? null : filter.basis().name());
        if (filter.year() != null) {
            DaySpan year = DaySpan.ofYears(filter.year(), filter.year());
            query.append(" AND g.days && daterange(?, ?, '[]')");
            values.add(year.first());
            values.add(year.last());
        }
        narrow(query, values, " AND g.id > ?", after);
        values.add(limit);
        return sql.list(
                query.append(" ORDER BY g.id LIMIT ?").toString(),
                row -> new StoredDocument(
                        FigureService.RESOURCE,
                        row.getString("key"),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("doc")),
                values.toArray());
    }

    private static void narrow(StringBuilder query, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }
}
