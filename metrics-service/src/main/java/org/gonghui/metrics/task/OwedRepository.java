package org.gonghui.metrics.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.task.ProgressView.Counts;
import org.jspecify.annotations.Nullable;

/** What is owed and what of it is there: worked out of the tree, the metrics and the figures, for each question anew. */
@ApplicationScoped
public class OwedRepository {

    private final Sql sql;

    OwedRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether a body stands at or below another one on a day. */
    boolean standsBelow(String lower, String upper, LocalDate day) {
        return sql.first("SELECT stands_below(?, ?, ?) AS below", row -> row.getBoolean("below"), lower, upper, day)
                .orElseThrow();
    }

    /** All that a body owes by a task, by metric. */
    List<Owed> of(UUID task, String body) {
        return sql.list(OwedSql.OF_BODY, OwedRepository::read, task, body);
    }

    /** What bodies from one down owe by a task and have not handed in, by body and metric. */
    List<Owed> missing(UUID task, String root, String afterBody, String afterMetric, int limit) {
        return sql.list(OwedSql.OVERDUE, OwedRepository::read, task, root, afterBody, afterMetric, limit);
    }

    /** How many figures are owed and there, from a body down: first of all, then of each child; a child without is left out. */
    List<Branch> progress(UUID task, String root, String afterChild, int limit) {
        return sql.list(
                OwedSql.PROGRESS,
                row -> new Branch(
                        row.getString("branch"),
                        new Counts(
                                row.getInt("expected"),
                                row.getInt("delivered"),
                                row.getInt("confirmed"),
                                row.getInt("published"))),
                task,
                root,
                afterChild,
                limit);
    }

    /** A child and all below it; null: all that was asked for. */
    record Branch(@Nullable String child, Counts counts) {}

    /** What a body owes. */
    record Owed(String body, String metric, OwedState state, @Nullable UUID draft, @Nullable String returnReason) {}

    private static Owed read(ResultSet row) throws SQLException {
        boolean returned = "RETURN".equals(row.getString("step"));
        UUID draft = row.getObject("draft", UUID.class);
        return new Owed(
                row.getString("body"),
                row.getString("metric"),
                state(row, draft != null, returned),
                draft,
                returned ? row.getString("reason") : null);
    }

    private static OwedState state(ResultSet row, boolean draft, boolean returned) throws SQLException {
        if (row.getBoolean("published")) {
            return OwedState.PUBLISHED;
        }
        if (row.getBoolean("confirmed")) {
            return OwedState.CONFIRMED;
        }
        if (row.getBoolean("delivered")) {
            return OwedState.SUBMITTED;
        }
        return returned ? OwedState.RETURNED : draft ? OwedState.DRAFT : OwedState.MISSING;
    }
}
