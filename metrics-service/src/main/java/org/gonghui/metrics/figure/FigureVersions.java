package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.figure.FigurePages.Filter;
import org.jspecify.annotations.Nullable;

/** What was known of figures, and when. Versions are added and never changed; the database numbers and dates them. */
@Singleton
class FigureVersions {

    private static final String APPEND =
            """
            INSERT INTO figure_version (figure, step, actor, reason, state, value, qualifier, correction_document,
                correction_lines, restates, preferred, note)
            SELECT id, ?, ?, ?, state, value, qualifier, correction_document, correction_lines, restates, preferred, note
            FROM figure WHERE id = ?
            """;
    private static final String APPEND_ALL =
            """
            INSERT INTO figure_version (figure, step, actor, state, value, qualifier, correction_document,
                correction_lines, restates, preferred, note)
            SELECT f.id, ?, ?, f.state, f.value, f.qualifier, f.correction_document, f.correction_lines, f.restates,
                   f.preferred, f.note
            FROM unnest(?::uuid[]) AS asked (id) JOIN figure f ON f.id = asked.id
            """;
    private static final String KNOWN = "SELECT * FROM figure_known_at(coalesce(?::timestamptz, 'infinity')) g ";
    private static final String HISTORY =
            """
            SELECT f.id, f.body, f.metric, f.period_kind, f.period_from, f.period_to, f.breakdown, f.coverage, f.basis,
                   f.source_document, f.source_lines, f.external_system, f.external_key, v.*
            FROM figure_version v JOIN figure f ON f.id = v.figure
            WHERE v.figure = ? ORDER BY v.number
            """;

    private final Sql sql;
    private final Caller caller;

    FigureVersions(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Keeps what a figure looks like in this transaction. */
    KnownFigure append(UUID id, FigureStep step, @Nullable String reason) {
        sql.run(APPEND, step.name(), caller.subject(), reason, id);
        return find(id, null).orElseThrow();
    }

    /** Keeps what many figures look like in this transaction. */
    void appendAll(Collection<UUID> ids, FigureStep step) {
        sql.run(
                APPEND_ALL,
                step.name(),
                caller.subject(),
                ids.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** The version of a figure that was known at an instant; null: the latest. */
    Optional<KnownFigure> find(UUID id, @Nullable Instant asKnownAt) {
        return sql.first(KNOWN + "WHERE g.id = ?", KnownFigure::read, time(asKnownAt), id);
    }

    List<KnownFigure> history(UUID id) {
        return sql.list(HISTORY, KnownFigure::read, id);
    }

    /**
     * Figures that were in a state.
     *
     * @param bodies those whose figures are asked for; null: all
     */
    List<KnownFigure> page(
            Filter filter, @Nullable Instant asKnownAt, String @Nullable [] bodies, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(KNOWN).append("WHERE g.state = ?");
        List<@Nullable Object> values = new ArrayList<>();
        values.add(time(asKnownAt));
        values.add(filter.state().name());
        if (bodies != null) {
            query.append(" AND g.body = ANY (?)");
            values.add(bodies);
        }
        filter.narrow(query, values, after);
        values.add(limit);
        return sql.list(query.append(" ORDER BY g.id LIMIT ?").toString(), KnownFigure::read, values.toArray());
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
