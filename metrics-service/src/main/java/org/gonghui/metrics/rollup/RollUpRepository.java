package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.figure.Qualifier;

/** What a roll-up asks of figures. */
@ApplicationScoped
public class RollUpRepository {

    private static final String COLUMNS =
            """
            SELECT id, body, coverage, period_kind, period_from, period_to, breakdown, value, qualifier,
                   restates IS NOT NULL AS restating, preferred,\s""";
    private static final String LIVE =
            """
            WHERE metric = ? AND body = ANY (?) AND basis = 'REPORTED' AND state = 'PUBLISHED'
            """;
    private static final String PRESENT = COLUMNS + "recorded_at AS first_recorded_at FROM figure ";
    static final String NOW = PRESENT + LIVE;
    static final String THEN = COLUMNS + "first_recorded_at FROM figure_known_at(?) " + LIVE;
    static final String OF_USE =
            """
            AND restates IS NULL AND breakdown = ? AND first_day >= ? AND last_day <= ?
            AND ends_in BETWEEN ? AND ?
            """;

    /** What has no days has no year. */
    private static final String TO_EXPLAIN =
            """
            AND (days IS NULL AND ends_in = 0
                 OR days && daterange(?, ?, '[]') AND ends_in >= ?)
            """;

    private final Sql sql;
    private final TreeRepository trees;

    RollUpRepository(Sql sql, TreeRepository trees) {
        this.sql = sql;
        this.trees = trees;
    }

    /** Lets all questions of the transaction see the same state. To be called before the first of them. */
    void seeOneState() {
        sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /** Figures that may enter. */
    List<LiveFigure> figures(Question question, List<TreeNode> tree) {
        return ask(
                OF_USE,
                question,
                question.metric().code(),
                codes(tree),
                question.breakdown(),
                question.span().first(),
                question.span().last(),
                question.span().first().getYear(),
                question.span().last().getYear());
    }

    /** Figures that enter or might be thought to: all that touch the period or do not say what they are about. */
    List<LiveFigure> figuresToExplain(Question question, List<TreeNode> tree) {
        String[] codes = codes(tree);
        List<String> bodies = new ArrayList<>(List.of(codes));
        bodies.addAll(trees.aside(question, codes));
        LocalDate first = question.span().first();
        LocalDate last = question.span().last();
        return ask(
                TO_EXPLAIN,
                question,
                question.metric().code(),
                bodies.toArray(String[]::new),
                first,
                last,
                first.getYear());
    }

    private List<LiveFigure> ask(String conditions, Question question, Object... values) {
        if (question.asKnownAt() == null) {
            return sql.list(NOW + conditions, RollUpRepository::read, values);
        }
        Object instant = question.asKnownAt().atOffset(ZoneOffset.UTC);
        Object[] all = Stream.concat(Stream.of(instant), Stream.of(values)).toArray();
        return sql.list(THEN + conditions, RollUpRepository::read, all);
    }

    private static String[] codes(List<TreeNode> tree) {
        return tree.stream().map(TreeNode::code).toArray(String[]::new);
    }

    static LiveFigure read(ResultSet row) throws SQLException {
        return new LiveFigure(
                row.getObject("id", UUID.class),
                row.getString("body"),
                Coverage.valueOf(row.getString("coverage")),
                new Period(
                        PeriodKind.valueOf(row.getString("period_kind")),
                        row.getString("period_from"),
                        row.getString("period_to")),
                row.getString("breakdown"),
                row.getBigDecimal("value"),
                Qualifier.valueOf(row.getString("qualifier")),
                row.getBoolean("restating"),
                row.getBoolean("preferred"),
                row.getObject("first_recorded_at", OffsetDateTime.class).toInstant());
    }
}
