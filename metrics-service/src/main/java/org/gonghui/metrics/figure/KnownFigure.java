package org.gonghui.metrics.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a figure.
 *
 * @param number counts the versions from 1
 * @param statement the request that would state it so
 * @param correctionSource where the last correction is read
 */
record KnownFigure(
        UUID id,
        int number,
        Instant recordedAt,
        FigureStep step,
        String actor,
        @Nullable String reason,
        FigureRequest statement,
        @Nullable Citation correctionSource,
        boolean preferred) {

    /** Reads a row of {@code figure_known_at}. */
    static KnownFigure read(ResultSet row) throws SQLException {
        return new KnownFigure(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                FigureStep.valueOf(row.getString("step")),
                row.getString("actor"),
                row.getString("reason"),
                statement(row),
                citation(row.getString("correction_document"), row.getString("correction_lines")),
                row.getBoolean("preferred"));
    }

    /** The request that would state the figure of a row, of {@code figure} or {@code figure_known_at}. */
    static FigureRequest statement(ResultSet row) throws SQLException {
        return new FigureRequest(
                        row.getString("body"),
                        row.getString("metric"),
                        new Period(
                                PeriodKind.valueOf(row.getString("period_kind")),
                                row.getString("period_from"),
                                row.getString("period_to")),
                        Breakdowns.read(row.getString("breakdown")),
                        Basis.valueOf(row.getString("basis")),
                        row.getBigDecimal("value"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        Coverage.valueOf(row.getString("coverage")),
                        citation(row.getString("source_document"), row.getString("source_lines")),
                        row.getObject("restates", UUID.class),
                        FigureState.valueOf(row.getString("state")),
                        row.getString("note"),
                        externalId(row.getString("external_system"), row.getString("external_key")),
                        null,
                        null)
                .normalised();
    }

    FigureState state() {
        return statement.state();
    }

    static @Nullable Citation citation(@Nullable String document, @Nullable String lines) {
        return document == null ? null : new Citation(document, lines);
    }

    private static @Nullable ExternalId externalId(@Nullable String system, @Nullable String key) {
        return system == null || key == null ? null : new ExternalId(system, key);
    }
}
