package org.gonghui.metrics.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the lines of releases, in their order. */
@ApplicationScoped
public class ReleaseLineRepository {

    private static final String LINES =
            """
            SELECT part, subject, doc FROM release_line
            WHERE release = ? AND (part, subject) > (?, ?) ORDER BY part, subject LIMIT ?
            """;

    private static final String OF_PART =
            "SELECT part, subject, doc FROM release_line WHERE release = ? AND part = ? AND subject > ?";

    /** Within a year lines are told by their keys, between years by their subjects. Both sides are read in order. */
    private static final String DIFFERENCES =
            """
            (SELECT a.part, a.%1$s AS name, a.doc AS before, b.doc AS after
             FROM release_line a
             LEFT JOIN release_line b ON b.release = ? AND b.part = a.part AND b.%1$s = a.%1$s
             WHERE a.release = ? AND a.part BETWEEN 1 AND 5 AND (a.part, a.%1$s) > (?, ?)
               AND (b.doc IS NULL OR a.content <> b.content OR (? AND a.part = 4 AND a.doc <> b.doc))
             ORDER BY a.part, a.%1$s LIMIT ?)
            UNION ALL
            (SELECT b.part, b.%1$s, NULL, b.doc
             FROM release_line b
             LEFT JOIN release_line a ON a.release = ? AND a.part = b.part AND a.%1$s = b.%1$s
             WHERE b.release = ? AND b.part BETWEEN 1 AND 5 AND (b.part, b.%1$s) > (?, ?) AND a.doc IS NULL
             ORDER BY b.part, b.%1$s LIMIT ?)
            ORDER BY part, name LIMIT ?
            """;

    private static final String BY_KEY = DIFFERENCES.formatted("key");
    private static final String BY_SUBJECT = DIFFERENCES.formatted("subject");

    private final Sql sql;

    ReleaseLineRepository(Sql sql) {
        this.sql = sql;
    }

    /** A line as it stands in the export. */
    record StoredLine(ReleasePart part, String subject, String text) {

        String document() {
            return part.document(text);
        }
    }

    /** Where two releases differ; null: the line is missing there. */
    record Pair(ReleasePart part, String name, @Nullable String before, @Nullable String after) {}

    List<StoredLine> lines(UUID release, int afterPart, String afterSubject, int limit) {
        return sql.list(LINES, ReleaseLineRepository::read, release, afterPart, afterSubject, limit);
    }

    /** @param body whose figures are asked for; null: all */
    List<StoredLine> ofPart(UUID release, ReleasePart part, @Nullable String body, String after, int limit) {
        StringBuilder query = new StringBuilder(OF_PART);
        List<Object> values = new ArrayList<>(List.of(release, part.number(), after));
        if (body != null) {
            query.append(" AND subject > ? AND subject < ?");
            values.add(body + "|");
            values.add(body + "}");
        }
        values.add(limit);
        return sql.list(
                query.append(" ORDER BY subject LIMIT ?").toString(), ReleaseLineRepository::read, values.toArray());
    }

    List<Pair> differences(UUID a, UUID b, boolean oneYear, int afterPart, String after, int limit) {
        return sql.list(
                oneYear ? BY_KEY : BY_SUBJECT,
                row -> new Pair(
                        ReleasePart.of(row.getInt("part")),
                        row.getString("name"),
                        row.getString("before"),
                        row.getString("after")),
                b,
                a,
                afterPart,
                after,
                oneYear,
                limit,
                a,
                b,
                afterPart,
                after,
                limit,
                limit);
    }

    private static StoredLine read(ResultSet row) throws SQLException {
        return new StoredLine(ReleasePart.of(row.getInt("part")), row.getString("subject"), row.getString("doc"));
    }
}
