package org.gonghui.metrics.quality;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.rollup.TreeRoom;
import org.gonghui.metrics.shared.DaySpan;

/** Every question to the database about the quality of figures. */
@Singleton
public class QualityRepository {

    /** Of claims that compete the one that roll-ups use. */
    private static final String FIGURES =
            """
            SELECT DISTINCT ON (asked.place, f.coverage, f.period_kind, f.period_from, f.period_to, f.breakdown)
                   asked.place, f.id, f.body, f.coverage, f.period_kind, f.period_from, f.period_to, f.breakdown, f.value
            FROM unnest(?) WITH ORDINALITY AS asked (code, place) JOIN figure f ON f.body = asked.code
            WHERE f.metric = ? AND f.basis = 'REPORTED' AND f.state = 'PUBLISHED' AND f.restates IS NULL
              AND f.ends_in >= ? AND f.last_day >= ? AND f.first_day <= ?
            ORDER BY asked.place, f.coverage, f.period_kind, f.period_from, f.period_to, f.breakdown,
                     f.preferred DESC, f.recorded_at, f.id
            """;

    /** A figure by itself weighs less than a body with all that is made of it. */
    private static final int FIGURES_OF_A_BODY = 2;

    private final Sql sql;
    private final TreeRoom room;

    QualityRepository(Sql sql, TreeRoom room) {
        this.sql = sql;
        this.room = room;
    }

    /** Lets all questions of the transaction see the same state. To be called before the first of them. */
    void seeOneState() {
        sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /** A figure, and the number of its body among those asked for; the first is 1. */
    record Placed(int place, QualityFigure figure) {}

    /** Hands over figures that count and share a day with a span, in the order of the bodies. */
    void each(String metric, String[] bodies, DaySpan days, Consumer<Placed> taker) {
        sql.each(
                FIGURES,
                room.holding(FIGURES_OF_A_BODY, row -> new Placed(row.getInt("place"), read(row))),
                taker,
                bodies,
                metric,
                days.first().getYear(),
                days.first(),
                days.last());
    }

    private static QualityFigure read(ResultSet row) throws SQLException {
        return new QualityFigure(
                row.getObject("id", UUID.class),
                row.getString("body"),
                Coverage.valueOf(row.getString("coverage")),
                new Period(
                        PeriodKind.valueOf(row.getString("period_kind")),
                        row.getString("period_from"),
                        row.getString("period_to")),
                row.getString("breakdown"),
                row.getBigDecimal("value"));
    }
}
