package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            FROM figure WHERE id = ? AND ends_in = ?
            """;
    private static final String APPEND_ALL =
            """
            INSERT INTO figure_version (figure, step, actor, state, value, qualifier, correction_document,
                correction_lines, restates, preferred, note)
            SELECT f.id, ?, ?, f.state, f.value, f.qualifier, f.correction_document, f.correction_lines, f.restates,
                   f.preferred, f.note
            FROM unnest(?::uuid[], ?::int[]) AS asked (id, ends_in)
            JOIN figure f ON f.id = asked.id AND f.ends_in = asked.ends_in
            """;
    private static final String KNOWN = "SELECT * FROM figure_known_at(coalesce(?::timestamptz, 'infinity')) g ";
    private static final String HISTORY =
            """
            SELECT f.id, f.body, f.metric, f.period_kind, f.period_from, f.period_to, f.breakdown, f.coverage, f.basis,
                   f.source_document, f.source_lines, f.external_system, f.external_key, v.*
            FROM figure_version v JOIN figure f ON f.id = v.figure
            WHERE f.id = ? AND f.ends_in = ? ORDER BY v.number
            """;

    private static final String MADE_BY =
            "SELECT FROM figure_version WHERE figure = ? AND actor = ? AND step = ANY (?) LIMIT 1";
    private static final String[] MAKING = Arrays.stream(FigureStep.values())
            .filter(FigureStep::makes)
            .map(Enum::name)
            .toArray(String[]::new);
    /** Of each figure the last return, up to a version, that was not answered by handing it in again. */
    private static final String RETURNS =
            """
            SELECT shown.figure, last.reason
            FROM unnest(?::uuid[], ?::int[]) AS shown (figure, number)
            CROSS JOIN LATERAL (
                SELECT step, reason FROM figure_version v
                WHERE v.figure = shown.figure AND v.number <= shown.number AND v.step IN ('RETURN', 'SUBMIT')
                ORDER BY v.number DESC LIMIT 1) last
            WHERE last.step = 'RETURN'
            """;

    private final Sql sql;
    private final Caller caller;

    FigureVersions(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Keeps what a figure looks like in this transaction. */
    KnownFigure append(UUID id, int endsIn, FigureStep step, @Nullable String reason) {
        sql.run(APPEND, step.name(), caller.subject(), reason, id, endsIn);
        return find(id, endsIn, null).orElseThrow();
    }

    /** Keeps what many figures look like in this transaction. */
    void appendAll(Map<UUID, FigureRequest> figures, FigureStep step) {
        sql.run(
                APPEND_ALL,
                step.name(),
                caller.subject(),
                figures.keySet().stream().map(UUID::toString).toArray(String[]::new),
                FigureColumns.years(figures.values()));
    }

    /** The version of a figure that was known at an instant; null: the latest. */
    Optional<KnownFigure> find(UUID id, @Nullable Instant asKnownAt) {
        return endsIn(id).flatMap(endsIn -> find(id, endsIn, asKnownAt));
    }

    /** The same of a figure whose period is known to end in a year. */
    Optional<KnownFigure> find(UUID id, int endsIn, @Nullable Instant asKnownAt) {
        return sql.first(KNOWN + "WHERE g.id = ? AND g.ends_in = ?", KnownFigure::read, time(asKnownAt), id, endsIn);
    }

    private Optional<Integer> endsIn(UUID id) {
        return sql.first(FigureRepository.ENDS_IN, row -> row.getInt("ends_in"), id);
    }

    List<KnownFigure> history(UUID id) {
        return endsIn(id)
                .map(endsIn -> sql.list(HISTORY, KnownFigure::read, id, endsIn))
                .orElse(List.of());
    }

    /** Whether the caller recorded, edited or submitted a figure at any time. */
    boolean isMadeByCaller(UUID id) {
        return sql.first(MADE_BY, row -> true, id, caller.subject(), MAKING).isPresent();
    }

    /** Why figures were given back that are drafts since. */
    Map<UUID, String> returns(List<KnownFigure> figures) {
        List<KnownFigure> drafts = figures.stream()
                .filter(figure -> figure.state() == FigureState.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> reasons = new HashMap<>();
        sql.list(
                RETURNS,
                row -> reasons.put(row.getObject("figure", UUID.class), row.getString("reason")),
                drafts.stream().map(figure -> figure.id().toString()).toArray(String[]::new),
                drafts.stream().map(figure -> Integer.toString(figure.number())).toArray(String[]::new));
        return reasons;
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
