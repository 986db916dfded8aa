package org.gonghui.kit.change;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Every change of every document but the confidential ones, without a gap: the current state of each key that changed
 * since the cursor.
 *
 * <p>A plain sequence or time stamp would lose a commit that comes late. So a reader moves in windows between two
 * snapshots of the database and gets the rows that the later one sees and the earlier one does not. Order is promised
 * for one key only.
 */
@Singleton
public class Feed {

    private static final String IN_WINDOW =
            """
            NOT confidential
            AND NOT (xid <= ?::xid8 AND pg_visible_in_snapshot(xid, ?::pg_snapshot))
            AND xid <= ?::xid8 AND pg_visible_in_snapshot(xid, ?::pg_snapshot)
            """;

    /** The position alone says where the index scan begins: beside another lower bound PostgreSQL may not use it. */
    private static final String PAGE =
            """
            SELECT resource, key, version, at, doc, xid::text AS entry_xid, seq
            FROM feed_entry
            WHERE %s
              AND (xid, seq) > (?::xid8, ?)
              AND (cardinality(?::text[]) = 0 OR resource = ANY (?))
              AND (NOT deleted OR xid > ?::xid8)
            ORDER BY xid, seq
            LIMIT ?
            """
                    .formatted(IN_WINDOW);

    private static final String CHANGED =
            "SELECT DISTINCT resource FROM feed_entry WHERE " + IN_WINDOW + " AND xid >= ?::xid8";

    private final Sql sql;
    private final FeedEpoch epoch;
    private final FeedAdmission admission;

    Feed(Sql sql, FeedEpoch epoch, FeedAdmission admission) {
        this.sql = sql;
        this.epoch = epoch;
        this.admission = admission;
    }

    /**
     * Reads on from a cursor.
     *
     * @param cursor null: from the beginning, which delivers every resource once
     * @throws Problem {@code cursor-expired} where the cursor is of another epoch or tombstones that it lacks are purged,
     *     {@code invalid-parameter} where it is none, or belongs to another service or filter
     */
    FeedPage read(@Nullable String cursor, FeedFilter filter, int limit) {
        FeedMoment now = epoch.now();
        if (cursor == null) {
            return readOn(FeedCursor.start(epoch.named(now), filter.text()), filter, limit, now);
        }
        FeedCursor from = admission.admit(cursor, filter, now);
        // A standby that lags behind the reader has nothing for it yet, and must not end a window that it cannot see.
        return now.onStandby() && !from.isWithin(now.bound())
                ? new FeedPage(List.of(), from, false)
                : readOn(from, filter, limit, now);
    }

    private FeedPage readOn(FeedCursor from, FeedFilter filter, int limit, FeedMoment now) {
        Bound open = from.end();
        Bound end = open == null ? now.bound() : open;
        FeedCursor window = open == null ? from.open(end) : from;
        List<Row> rows = page(window, end, filter, limit, now.floor());
        if (rows.isEmpty() && open != null) {
            return readOn(window.close(), filter, limit, now);
        }
        List<StoredDocument> items = rows.stream().map(Row::document).toList();
        if (rows.size() < limit) {
            return new FeedPage(items, window.close(), open == null);
        }
        Row last = rows.get(limit - 1);
        return new FeedPage(items, window.at(last.xid(), last.seq()), false);
    }

    /** A cursor for one resource that begins where the transaction of this connection sees the database. */
    public String cursorNow(Connection connection, String resource) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(FeedMoment.SQL);
                ResultSet row = question.executeQuery()) {
            row.next();
            return cursorAt(FeedEpoch.checked(FeedMoment.read(row)), resource);
        }
    }

    String cursorAt(FeedMoment moment, String resource) {
        return FeedCursor.after(epoch.named(moment), resource, moment.bound()).write();
    }

    /** The resources of which there is something to read between two moments. */
    Set<String> changedBetween(Bound base, Bound end) {
        List<@Nullable Object> parameters = windowParameters(base, end);
        parameters.add(base.firstUnseen());
        return new HashSet<>(sql.list(CHANGED, row -> row.getString(1), parameters.toArray()));
    }

    private List<Row> page(FeedCursor window, Bound end, FeedFilter filter, int limit, String floor) {
        List<@Nullable Object> parameters = windowParameters(window.base(), end);
        parameters.addAll(List.of(window.positionXid(), window.positionSeq()));
        parameters.addAll(List.of(filter.names(), filter.names(), floor, limit));
        return sql.list(PAGE, Feed::readRow, parameters.toArray());
    }

    private static List<@Nullable Object> windowParameters(Bound base, Bound end) {
        return new ArrayList<>(List.of(base.newest(), base.snapshot(), end.newest(), end.snapshot()));
    }

    private record Row(StoredDocument document, String xid, long seq) {}

    private static Row readRow(ResultSet row) throws SQLException {
        return new Row(Documents.read(row), row.getString("entry_xid"), row.getLong("seq"));
    }
}
