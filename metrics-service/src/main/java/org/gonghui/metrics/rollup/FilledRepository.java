package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.database.Sql;

/** Asks of which metrics there is anything. */
@ApplicationScoped
public class FilledRepository {

    private static final String KEYS =
            """
            SELECT DISTINCT f.metric, f.breakdown
            FROM %s f JOIN metric m ON m.code = f.metric
            WHERE f.body = ANY (?) AND f.basis = 'REPORTED' AND f.state = 'PUBLISHED' AND f.restates IS NULL
              AND f.first_day >= ? AND f.last_day <= ?
              AND f.ends_in BETWEEN ? AND ?
              AND (m.hierarchy_rule = 'SUM' OR f.body = ?)
            ORDER BY f.metric, f.breakdown LIMIT ?
            """;
    private static final String NOW = KEYS.formatted("figure");
    private static final String THEN = KEYS.formatted("figure_known_at(?)");

    private final Sql sql;

    FilledRepository(Sql sql) {
        this.sql = sql;
    }

    /** What is filled within the period of the question at any of these bodies. */
    List<FilledKey> keys(Question question, List<TreeNode> tree, int most) {
        List<Object> values = new ArrayList<>();
        if (question.asKnownAt() != null) {
            values.add(question.asKnownAt().atOffset(ZoneOffset.UTC));
        }
        values.add(tree.stream().map(TreeNode::code).toArray(String[]::new));
        values.add(question.span().first());
        values.add(question.span().last());
        values.add(question.span().first().getYear());
        values.add(question.span().last().getYear());
        values.add(question.body());
        values.add(most);
        return sql.list(
                question.asKnownAt() == null ? NOW : THEN,
                row -> new FilledKey(row.getString("metric"), row.getString("breakdown")),
                values.toArray());
    }
}
