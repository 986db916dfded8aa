package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql.RowReader;
import org.gonghui.metrics.derive.Subtrees;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/** What a roll-up asks of the hierarchy. */
@ApplicationScoped
class TreeRepository {

    /** Bodies that stood below on some day, and are not in the tree: each with the days on which it stood there. */
    private static final String ASIDE =
            """
            below (code, days) AS (
                SELECT ?::text COLLATE "C", daterange(?, ?, '[]')
                UNION
                SELECT a.body, a.validity * below.days
                FROM below JOIN line a ON a.superior = below.code AND a.validity && below.days
            )
            SELECT DISTINCT code FROM below WHERE code <> ALL (?)
            """;

    private static final String MOVES =
            """
            moved (body, superior, since) AS (
                SELECT a.body, a.superior, lower(a.validity)
                FROM line a
                CROSS JOIN LATERAL (
                    SELECT b.superior FROM line b
                    WHERE b.body = a.body AND b.validity << a.validity
                    ORDER BY b.validity DESC LIMIT 1) before
                WHERE a.body = ANY (?) AND before.superior <> a.superior
                UNION ALL
                SELECT b.code, b.merged_into, b.dissolved_on
                FROM body b
                WHERE b.code = ANY (?) AND b.merged_into IS NOT NULL
            )
            SELECT body, superior, since FROM moved WHERE since > ? AND since <= ? ORDER BY since, body, superior LIMIT ?
            """;

    /** Alone, without figures, a node weighs less. */
    private static final int NODES_OF_A_BODY = 4;

    /** Bodies of a tree from which on its figures are asked for with a plan of their own. */
    private static final int WIDE = 1000;

    private final KnownHierarchy known;
    private final TreeRoom room;

    TreeRepository(KnownHierarchy known, TreeRoom room) {
        this.known = known;
        this.room = room;
    }

    /** The body of the question first; empty where it is not in the tree itself. */
    List<TreeNode> tree(Question question) {
        return read(ask(TreeText.TREE, room.holding(1, TreeRepository::node), question, List.of(question.body())));
    }

    /** Lets records be joined to the trees of bodies in place of the question's own, without any tree being held here. */
    Subtrees subtrees(Question question) {
        return new Subtrees() {
            @Override
            public <T> List<T> ask(
                    Collection<String> bodies, String select, RowReader<T> reader, Collection<Object> values) {
                return TreeRepository.this.ask(TreeText.SUBTREES + select, reader, question, bodies, values.toArray());
            }
        };
    }

    /** Those who exist on one of the days, as they stood on a day; the body first. */
    List<TreeNode> tree(String body, DaySpan life, LocalDate treeDay) {
        return read(known.ask(
                TreeText.TREE,
                room.holding(NODES_OF_A_BODY, TreeRepository::node),
                null,
                life.first(),
                life.last(),
                treeDay,
                new String[] {body}));
    }

    /** What is asked next are the figures of its bodies. */
    private List<TreeNode> read(List<TreeNode> tree) {
        if (tree.size() > WIDE) {
            known.planEach();
        }
        return tree;
    }

    /** The children of some bodies in the tree of a question, each with its superior. */
    List<TreeNode> children(Question question, Collection<String> superiors) {
        return ask(TreeText.CHILDREN, TreeRepository::node, question, superiors);
    }

    /** The first children of the body of a question by code, from one code on. */
    List<TreeNode> childrenFrom(Question question, String from, int most) {
        return ask(
                TreeText.CHILDREN + " AND below.code >= ? ORDER BY below.code LIMIT ?",
                TreeRepository::node,
                question,
                List.of(question.body()),
                from,
                most);
    }

    /** Asks of the tree of a question, with some bodies in place of its own. */
    private <T> List<T> ask(
            String what, RowReader<T> reader, Question question, Collection<String> bodies, Object... others) {
        DaySpan life = question.lifeDays();
        Stream<Object> tree = Stream.of(life.first(), life.last(), question.treeDay(), bodies.toArray(String[]::new));
        return known.ask(
                what,
                reader,
                question.asKnownAt(),
                Stream.concat(tree, Stream.of(others)).toArray());
    }

    /** Codes of those who stood below the body of the question in its period and are not in the tree. */
    List<String> aside(Question question, String[] tree) {
        DaySpan span = question.span();
        return known.ask(
                ASIDE,
                row -> row.getString("code"),
                question.asKnownAt(),
                question.body(),
                span.first(),
                span.last(),
                tree);
    }

    /** Bodies of the tree that came under another superior within the period; the first of them. */
    List<Move> moves(Question question, List<TreeNode> tree, int most) {
        String[] codes = tree.stream().map(TreeNode::code).toArray(String[]::new);
        return known.ask(
                MOVES,
                row -> new Move(
                        row.getString("body"), row.getString("superior"), row.getObject("since", LocalDate.class)),
                question.asKnownAt(),
                codes,
                codes,
                question.span().first(),
                question.span().last(),
                most);
    }

    /**
     * Up to where the registry's feed of affiliations had been read in the state of this transaction, or at the instant
     * asked for; null: it never was, or that is not known any more.
     */
    @Nullable
    String hierarchyCursor(@Nullable Instant asKnownAt) {
        return known.cursor(asKnownAt);
    }

    private static TreeNode node(ResultSet row) throws SQLException {
        return new TreeNode(row.getString("code"), row.getString("superior"), row.getString("type"));
    }
}
