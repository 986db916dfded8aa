package org.gonghui.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** The questions that reports ask the database beside roll-ups: names, and where figures are read. */
@ApplicationScoped
public class ReportRepository {

    private static final String BODIES =
            "SELECT code, name_zh, name_en FROM union_body WHERE code = ANY (?) AND NOT deleted";

    /** OFFSET keeps the planner from looking for the figures in each year. */
    private static final String SOURCES =
            """
            SELECT f.id, f.body, f.source_document, f.source_lines, f.correction_document, f.correction_lines,
                   s.title_zh, s.title_en, s.published_on
            FROM figure_id i
            CROSS JOIN LATERAL (SELECT * FROM %s g WHERE g.id = i.id AND g.ends_in = i.ends_in OFFSET 0) f
            LEFT JOIN source s ON s.code = f.source_document
            WHERE i.id = ANY (?::uuid[])
            """;

    private static final String NOW = SOURCES.formatted("figure");
    private static final String THEN = SOURCES.formatted("figure_known_at(?)");

    private final Sql sql;

    ReportRepository(Sql sql) {
        this.sql = sql;
    }

    /** Names of those that there are, by code. */
    Map<String, NamedBody> bodies(Collection<String> codes) {
        Map<String, NamedBody> found = new HashMap<>();
        sql.list(BODIES, ReportRepository::body, (Object) codes.toArray(String[]::new))
                .forEach(body -> found.put(body.code(), body));
        return found;
    }

    /** Where figures are read, by their ids. */
    Map<UUID, SourceOfFigure> sources(Collection<UUID> figures, @Nullable Instant asKnownAt) {
        String[] ids = figures.stream().map(UUID::toString).toArray(String[]::new);
        Object[] values =
                asKnownAt == null ? new Object[] {ids} : new Object[] {asKnownAt.atOffset(ZoneOffset.UTC), ids};
        Map<UUID, SourceOfFigure> found = new HashMap<>();
        sql.list(asKnownAt == null ? NOW : THEN, ReportRepository::source, values)
                .forEach(source -> found.put(source.figure(), source));
        return found;
    }

    private static NamedBody body(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String zh = row.getString("name_zh");
        return new NamedBody(code, new Name(zh == null ? code : zh, row.getString("name_en")));
    }

    private static SourceOfFigure source(ResultSet row) throws SQLException {
        String title = row.getString("title_zh");
        return new SourceOfFigure(
                row.getObject("id", UUID.class),
                row.getString("body"),
                citation(row.getString("source_document"), row.getString("source_lines")),
                title == null ? null : new Name(title, row.getString("title_en")),
                row.getObject("published_on", LocalDate.class),
                citation(row.getString("correction_document"), row.getString("correction_lines")));
    }

    private static @Nullable Citation citation(@Nullable String document, @Nullable String lines) {
        return document == null ? null : new Citation(document, lines);
    }
}
