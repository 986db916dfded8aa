package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the whole life of a body. */
@ApplicationScoped
public class HistoryRepository {

    /** What is not known since when comes first. */
    private static final String LIFE =
            """
            WITH entry AS (
                SELECT founded_on AS date, 0 AS rank, '' COLLATE "C" AS key, 'FOUNDED' AS kind,
                    NULL::text AS resource, NULL::text AS detail, NULL::text AS roles, NULL::text AS corrects
                FROM union_body WHERE code = ? AND founded_on IS NOT NULL
                UNION ALL
                SELECT valid_from, 1, id::text, 'AFFILIATED', 'affiliation', NULL, NULL, NULL
                FROM affiliation WHERE body = ?
                UNION ALL
                SELECT e.date, 2, e.id::text, 'EVENT', 'lifecycle_event', NULL,
                    json_agg(lower(p.role) ORDER BY p.role)::text, e.corrects::text
                FROM lifecycle_event_body p JOIN lifecycle_event e ON e.id = p.event
                WHERE p.body = ? GROUP BY e.id
                UNION ALL
                SELECT (name ->> 'until')::date, 3, lpad(number::text, 10, '0'), 'NAME_ENDED', NULL, name::text, NULL, NULL
                FROM union_body, jsonb_array_elements(former_names) WITH ORDINALITY AS former (name, number)
                WHERE code = ?
                UNION ALL
                SELECT dissolved_on, 4, '', 'DISSOLVED', NULL, NULL, NULL, NULL
                FROM union_body WHERE code = ? AND dissolved_on IS NOT NULL
            )
            SELECT entry.*, coalesce(entry.date, date '0001-01-01') AS place,
                f.key AS doc_key, f.version, f.at, f.doc,
                c.key AS c_key, c.version AS c_version, c.at AS c_at, c.doc AS c_doc
            FROM entry
            LEFT JOIN feed_entry f ON f.resource = entry.resource AND f.key = entry.key
            LEFT JOIN feed_entry c ON c.resource = 'lifecycle_event' AND c.key = entry.corrects
            WHERE (coalesce(entry.date, date '0001-01-01'), entry.rank, entry.key) > (?::date, ?::int, ? COLLATE "C")
            ORDER BY place, entry.rank, entry.key LIMIT ?
            """;

    private final Sql sql;

    HistoryRepository(Sql sql) {
        this.sql = sql;
    }

    /** Where an entry stands in a history. */
    record Place(LocalDate date, long rank, String key) {}

    List<HistoryEntry> read(String body, Place after, int limit) {
        return sql.list(
                LIFE,
                HistoryRepository::entry,
                body,
                body,
                body,
                body,
                body,
                after.date(),
                (int) after.rank(),
                after.key(),
                limit);
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                new Place(row.getObject("place", LocalDate.class), row.getInt("rank"), row.getString("key")),
                row.getObject("date", LocalDate.class),
                HistoryKind.valueOf(row.getString("kind")),
                row.getString("roles"),
                row.getString("detail"),
                document(row, "doc_key", "version", "at", "doc"),
                document(row, "c_key", "c_version", "c_at", "c_doc"));
    }

    private static @Nullable StoredDocument document(ResultSet row, String key, String version, String at, String doc)
            throws SQLException {
        return row.getString(doc) == null
                ? null
                : new StoredDocument(
                        "",
                        row.getString(key),
                        row.getLong(version),
                        row.getObject(at, OffsetDateTime.class).toInstant(),
                        row.getString(doc));
    }
}
