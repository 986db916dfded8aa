package org.gonghui.kit.change;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.kit.change.FeedCursor.Bound;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Every change of every public document, without a gap: the current state of each key that changed since the cursor.
 *
 * <p>A plain sequence or time stamp would lose a commit that comes late. So a reader moves in windows between two
 * snapshots of the database and gets the rows that the later one sees and the earlier one does not. Order is promised
 * for one key only.
 */
@Singleton
public class Feed {

    private static final String OPEN_WINDOW =
            """
            SELECT pg_current_snapshot()::text AS snapshot,
                   coalesce((SELECT max(xid) FROM feed_entry), '0'::xid8)::text AS newest
            """;

    private static final String PAGE =
            """
            SELECT resource, key, version, at, doc, xid::text AS xid, seq
            FROM feed_entry
            WHERE resource = ANY (?)
              AND xid >= least(pg_snapshot_xmin(?::pg_snapshot), ?::xid8)
              AND NOT (xid <= ?::xid8 AND pg_visible_in_snapshot(xid, ?::pg_snapshot))
              AND xid <= ?::xid8 AND pg_visible_in_snapshot(xid, ?::pg_snapshot)
              AND (xid, seq) > (?::xid8, ?)
            ORDER BY xid, seq
            LIMIT ?
            """;

    private final Sql sql;
    private final FeedEpoch epoch;

    Feed(Sql sql, FeedEpoch epoch) {
        this.sql = sql;
        this.epoch = epoch;
    }

    /** One page of the feed. */
    public record FeedPage(List<StoredDocument> items, String nextCursor, boolean caughtUp) {}

    /**
     * Reads on from a cursor.
     *
     * @param cursorText null: from the beginning, which delivers every resource once
     * @throws Problem {@code cursor-expired} where the cursor is of another epoch, {@code invalid-parameter} where it is none or
     *     belongs to another filter
     */
    public FeedPage read(@Nullable String cursorText, Set<String> resources, int limit) {
        String filter = String.join(",", new TreeSet<>(resources));
        FeedCursor cursor = cursorText == null ? FeedCursor.start(epoch.current(), filter) : accept(cursorText, filter);
        Bound now = openWindow();
        if (!cursor.isPossible(now)) {
            throw unusable();
        }
        FeedCursor window = cursor.end() == null ? cursor.open(now) : cursor;
        List<Row> rows = page(window, resources, limit);
        List<StoredDocument> items = rows.stream().map(Row::document).toList();
        if (rows.size() < limit) {
            return new FeedPage(items, window.close().write(), true);
        }
        Row last = rows.get(limit - 1);
        return new FeedPage(items, window.at(last.xid(), last.seq()).write(), false);
    }

    private FeedCursor accept(String text, String filter) {
        FeedCursor cursor;
        try {
            cursor = FeedCursor.read(text);
        } catch (IllegalArgumentException broken) {
            throw unusable();
        }
        if (!cursor.epoch().equals(epoch.current())) {
            throw new Problem(
                            CommonProblem.CURSOR_EXPIRED,
                            Text.of("游标已失效，请不带游标重新同步", "The cursor is of another epoch; sync again without one"))
                    .header("Link", "</api/v1/changes>; rel=\"start\"");
        }
        if (!cursor.filter().equals(filter)) {
            throw Problem.parameter(
                    "cursor",
                    "other_filter",
                    Text.of("游标属于另一个 resource 筛选", "The cursor belongs to another resource filter"));
        }
        return cursor;
    }

    private static Problem unusable() {
        return Problem.parameter("cursor", "unusable_cursor", Text.of("不是有效的游标", "Not a cursor of this feed"));
    }

    /** A cursor for one resource that begins where the transaction of this connection sees the database. */
    public String cursorNow(Connection connection, String resource) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(OPEN_WINDOW);
                ResultSet row = question.executeQuery()) {
            row.next();
            Bound now = new Bound(row.getString("snapshot"), row.getString("newest"));
            return new FeedCursor(epoch.current(), resource, now, null, "0", 0).write();
        }
    }

    private Bound openWindow() {
        return sql.first(OPEN_WINDOW, row -> new Bound(row.getString("snapshot"), row.getString("newest")))
                .orElseThrow();
    }

    private List<Row> page(FeedCursor window, Set<String> resources, int limit) {
        Bound base = window.base();
        Bound end = window.end();
        if (end == null) {
            throw new IllegalStateException("no window is open");
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(resources.toArray(String[]::new));
        parameters.addAll(List.of(base.snapshot(), base.newest(), base.newest(), base.snapshot()));
        parameters.addAll(List.of(end.newest(), end.snapshot(), window.positionXid(), window.positionSeq(), limit));
        return sql.list(PAGE, Feed::readRow, parameters.toArray());
    }

    private record Row(StoredDocument document, String xid, long seq) {}

    private static Row readRow(ResultSet row) throws SQLException {
        return new Row(Documents.read(row), row.getString("xid"), row.getLong("seq"));
    }
}
