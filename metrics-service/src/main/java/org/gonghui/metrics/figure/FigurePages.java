package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/** Reads pages of the public figures; each filter that is given becomes a condition that an index serves. */
@Singleton
class FigurePages {

    private static final String SELECT =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc
            FROM figure g JOIN feed_entry f ON f.resource = 'figure' AND f.key = g.id::text
            WHERE NOT f.deleted
            """;

    private final Sql sql;

    FigurePages(Sql sql) {
        this.sql = sql;
    }

    /** What a list is narrowed to; null means all. */
    record Filter(
            @Nullable String body,
            @Nullable String metric,
            @Nullable Integer year,
            @Nullable String source,
            @Nullable Basis basis,
            FigureState state) {

        /** Adds the conditions on a figure {@code g}, after one. */
        void narrow(StringBuilder query, List<@Nullable Object> values, @Nullable UUID after) {
            narrow(query, values, " AND g.body = ?", body);
            narrow(query, values, " AND g.metric = ?", metric);
            narrow(query, values, " AND g.source_document = ?", source);
            narrow(query, values, " AND g.basis = ?", basis == null ? null : basis.name());
            if (year != null) {
                DaySpan days = DaySpan.ofYears(year, year);
                query.append(" AND g.ends_in >= ? AND g.days && daterange(?, ?, '[]')");
                values.add(year);
                values.add(days.first());
                values.add(days.last());
            }
            narrow(query, values, " AND g.id > ?", after);
        }

        private static void narrow(
                StringBuilder query, List<@Nullable Object> values, String condition, @Nullable Object value) {
            if (value != null) {
                query.append(condition);
                values.add(value);
            }
        }
    }

    List<StoredDocument> page(Filter filter, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(SELECT);
        List<@Nullable Object> values = new ArrayList<>();
        filter.narrow(query, values, after);
        values.add(limit);
        return sql.list(query.append(" ORDER BY g.id LIMIT ?").toString(), Documents::read, values.toArray());
    }
}
