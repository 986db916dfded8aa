package org.gonghui.metrics.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.rollup.YearOfBody.Series;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a release, each part by one statement. */
@ApplicationScoped
public class FrozenRepository {

    private static final String WRITE = "INSERT INTO release_line (release, part, subject, key, content, doc) ";

    private static final String BODIES = WRITE
            + """
            SELECT ?, 1, code, code, md5(doc)::uuid, '{"line":"body",' || substr(doc, 2)
            FROM (
                SELECT b.code, row_to_json((SELECT one FROM (SELECT
                    b.code, (SELECT n FROM (SELECT b.name_zh AS zh, b.name_en AS en) n) AS name, b.type, b.level,
                    t.superior, b.founded_on AS "foundedOn", b.dissolved_on AS "dissolvedOn") one))::text AS doc
                FROM unnest(?, ?) AS t (code, superior) JOIN union_body b ON b.code = t.code) body
            """;

    private static final String METRICS = WRITE
            + """
            SELECT ?, 2, key, key, md5(doc)::uuid, '{"line":"metric",' || substr(doc, 2)
            FROM feed_entry WHERE resource = 'metric' AND NOT deleted
            """;

    /** A period is told by its distance from the year of the release; claims that compete are numbered. */
    private static final String FIGURES = WRITE
            + """
            SELECT ?, 4, concat_ws('|', subject, lpad((row_number() OVER (
                       PARTITION BY subject ORDER BY preferred DESC, recorded_at, id))::text, 4, '0')),
                   id, md5(concat_ws('|', trim_scale(value), qualifier))::uuid,
                   '{"line":"figure",' || substr(left(doc, -1), 2) || ',"version":' || version || ',"updatedAt":"'
                       || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"}'
            FROM (
                SELECT f.id::text AS id, f.value, f.qualifier, f.preferred, f.recorded_at, e.doc, e.version, e.at,
                       concat_ws('|', f.body, f.metric, lower(f.coverage), lower(f.basis), f.breakdown,
                           lower(f.period_kind), coalesce((left(f.period_from, 4)::int - y.year) || substr(f.period_from, 5), ''),
                           (left(f.period_to, 4)::int - y.year) || substr(f.period_to, 5)) AS subject
                FROM (VALUES (?::int, ?::uuid)) AS y (year, release)
                JOIN release_line b ON b.release = y.release AND b.part = 1
                JOIN figure f ON f.body = b.key AND f.state = 'PUBLISHED' AND f.ends_in = y.year
                JOIN feed_entry e ON e.resource = 'figure' AND e.key = f.id::text AND NOT e.deleted) figure
            """;

    private static final String HOW_MANY =
            """
            SELECT count(*) AS figures
            FROM release_line b JOIN figure f ON f.body = b.key AND f.state = 'PUBLISHED' AND f.ends_in = ?
            WHERE b.release = ? AND b.part = 1
            """;

    private static final String SOURCES = WRITE
            + """
            SELECT ?, 3, e.key, e.key, md5(e.doc)::uuid, '{"line":"source",' || substr(e.doc, 2)
            FROM feed_entry e
            WHERE e.resource = 'source' AND NOT e.deleted AND e.key IN (
                SELECT unnest(ARRAY[f.source_document, f.correction_document])
                FROM release_line l JOIN figure f ON f.id = l.key::uuid AND f.ends_in = ?
                WHERE l.release = ? AND l.part = 4)
            """;

    private static final String SERIES =
            """
            SELECT DISTINCT f.metric, f.breakdown FROM release_line l JOIN figure f ON f.id = l.key::uuid AND f.ends_in = ?
            WHERE l.release = ? AND l.part = 4 AND f.breakdown <> '' ORDER BY f.metric, f.breakdown
            """;

    private static final String LINE = WRITE + "VALUES (?, ?, ?, ?, md5(?::text)::uuid, ?)";

    private final Sql sql;

    FrozenRepository(Sql sql) {
        this.sql = sql;
    }

    int writeBodies(UUID id, List<String> codes, List<@Nullable String> superiors) {
        return sql.run(BODIES, id, codes.toArray(String[]::new), superiors.toArray(String[]::new));
    }

    int writeMetrics(UUID id) {
        return sql.run(METRICS, id);
    }

    /** How many figures will be written, once the bodies are there. */
    int countFigures(UUID id, int year) {
        return sql.first(HOW_MANY, row -> row.getInt("figures"), year, id).orElseThrow();
    }

    int writeFigures(UUID id, int year) {
        return sql.run(FIGURES, id, year, id);
    }

    int writeSources(UUID id, int year) {
        return sql.run(SOURCES, id, year, id);
    }

    /** Which breakdowns of which metrics the figures have. */
    List<Series> series(UUID id, int year) {
        return sql.list(SERIES, row -> new Series(row.getString("metric"), row.getString("breakdown")), year, id);
    }

    /**
     * Writes lines of a part.
     *
     * @param lines key, what is to be compared, and the line itself
     */
    void write(UUID id, ReleasePart part, List<Line> lines) {
        sql.runAll(
                LINE,
                lines.stream()
                        .map(line -> new Object[] {
                            id, part.number(), line.key(), line.key(), line.content(), part.line(line.doc())
                        })
                        .toList());
    }

    /** A line to write. */
    record Line(String key, String content, String doc) {}

    /** Hands over all lines in their order. */
    void read(UUID id, Consumer<String> taker) {
        sql.each(
                "SELECT doc FROM release_line WHERE release = ? ORDER BY part, subject",
                row -> row.getString("doc"),
                taker,
                id);
    }
}
