package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.figure.Qualifier;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.registrycopy.RegistryTree.TreeNode;
import org.jspecify.annotations.Nullable;

/** The questions that a roll-up asks the database: the tree once, the figures once. */
@ApplicationScoped
public class RollUpRepository {

    /**
     * Bodies that exist on one of the days, each under its superior on the last of them, or on its own last day. UNION
     * ends even where the copy is between two states and shows a circle. A body that was merged into exactly one other
     * is to hang under that one once the copy knows successors: then one more branch of the join says so, and nothing
     * else here changes.
     */
    private static final String TREE =
            """
            WITH RECURSIVE asked (first_day, last_day, tree_day) AS (VALUES (?::date, ?::date, ?::date)),
            node (code, superior, type) AS (
                SELECT b.code, NULL::text COLLATE "C", b.type
                FROM union_body b, asked
                WHERE b.code = ? AND NOT b.deleted
                  AND (b.founded_on IS NULL OR b.founded_on <= asked.last_day)
                  AND (b.dissolved_on IS NULL OR b.dissolved_on > asked.first_day)
                UNION
                SELECT b.code, a.superior, b.type
                FROM node
                CROSS JOIN asked
                JOIN affiliation a ON a.superior = node.code AND a.kind = 'primary' AND NOT a.deleted
                JOIN union_body b ON b.code = a.body AND NOT b.deleted
                WHERE a.validity @> least(asked.tree_day, b.dissolved_on - 1)
                  AND (b.founded_on IS NULL OR b.founded_on <= asked.last_day)
                  AND (b.dissolved_on IS NULL OR b.dissolved_on > asked.first_day)
            )
            SELECT code, superior, type FROM node ORDER BY superior IS NOT NULL
            """;

    private static final String COLUMNS =
            """
            SELECT id, body, coverage, period_kind, period_from, period_to, breakdown, value, qualifier,
                   restates IS NOT NULL AS restating, preferred,\s""";
    private static final String LIVE =
            """
            WHERE metric = ? AND body = ANY (?) AND basis = 'REPORTED' AND state = 'PUBLISHED'
            """;
    private static final String NOW = COLUMNS + "recorded_at AS first_recorded_at FROM figure " + LIVE;
    private static final String THEN = COLUMNS + "first_recorded_at FROM figure_known_at(?) " + LIVE;
    private static final String OF_USE = " AND restates IS NULL AND breakdown = ? AND first_day >= ? AND last_day <= ?";

    private static final String TO_EXPLAIN = " AND (days IS NULL OR days && daterange(?, ?, '[]'))";

    /** Bodies that stand below the tree at another time, or stand there now and do not exist. */
    private static final String ASIDE =
            """
            SELECT DISTINCT body FROM affiliation
            WHERE superior = ANY (?) AND kind = 'primary' AND NOT deleted AND body <> ALL (?)
            """;

    private static final String MOVES =
            """
            SELECT a.body, a.superior, a.valid_from
            FROM affiliation a
            JOIN affiliation b ON b.body = a.body AND b.kind = 'primary' AND NOT b.deleted
                              AND b.valid_to <= a.valid_from AND b.superior <> a.superior
            WHERE a.body = ANY (?) AND a.kind = 'primary' AND NOT a.deleted
              AND a.valid_from > ? AND a.valid_from <= ?
            GROUP BY a.body, a.superior, a.valid_from
            ORDER BY a.valid_from, a.body
            LIMIT ?
            """;

    private final Sql sql;

    RollUpRepository(Sql sql) {
        this.sql = sql;
    }

    /** Lets all questions of the transaction see the same state. To be called before the first of them. */
    void seeOneState() {
        sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /** The body of the question first; empty where it is not in the tree itself. */
    List<TreeNode> tree(Question question) {
        return tree(question.body(), question.lifeDays(), question.treeDay());
    }

    /** Those who exist on one of the days, as they stood on a day; the body first. */
    List<TreeNode> tree(String body, DaySpan life, LocalDate treeDay) {
        return sql.list(
                TREE,
                row -> new TreeNode(row.getString("code"), row.getString("superior"), row.getString("type")),
                life.first(),
                life.last(),
                treeDay,
                body);
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
                question.span().last());
    }

    /** Figures that enter or might be thought to: all that touch the period or do not say what they are about. */
    List<LiveFigure> figuresToExplain(Question question, List<TreeNode> tree) {
        String[] codes = codes(tree);
        List<String> bodies = new java.util.ArrayList<>(List.of(codes));
        bodies.addAll(sql.list(ASIDE, row -> row.getString("body"), codes, codes));
        LocalDate first = question.span().first();
        LocalDate last = question.span().last();
        return ask(TO_EXPLAIN, question, question.metric().code(), bodies.toArray(String[]::new), first, last);
    }

    private List<LiveFigure> ask(String conditions, Question question, Object... values) {
        if (question.asKnownAt() == null) {
            return sql.list(NOW + conditions, RollUpRepository::read, values);
        }
        Object instant = question.asKnownAt().atOffset(ZoneOffset.UTC);
        Object[] all = Stream.concat(Stream.of(instant), Stream.of(values)).toArray();
        return sql.list(THEN + conditions, RollUpRepository::read, all);
    }

    /** Bodies of the tree that came under another superior within the period; the first of them. */
    List<Move> moves(Question question, List<TreeNode> tree, int most) {
        return sql.list(
                MOVES,
                row -> new Move(
                        row.getString("body"), row.getString("superior"), row.getObject("valid_from", LocalDate.class)),
                codes(tree),
                question.span().first(),
                question.span().last(),
                most);
    }

    /** Up to where the registry's feed of affiliations had been read in the state of this transaction; null: it never was. */
    @Nullable
    String hierarchyCursor() {
        return sql.first(
                        "SELECT coalesce(cursor, '') AS cursor FROM feed_position WHERE feed = 'registry.affiliation'",
                        row -> row.getString("cursor"))
                .filter(cursor -> !cursor.isEmpty())
                .orElse(null);
    }

    private static String[] codes(List<TreeNode> tree) {
        return tree.stream().map(TreeNode::code).toArray(String[]::new);
    }

    private static LiveFigure read(ResultSet row) throws SQLException {
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
