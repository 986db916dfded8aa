package org.gonghui.kit.change;

import jakarta.inject.Singleton;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Says which cursors the feed can be read on from. */
@Singleton
class FeedAdmission {

    private static final String CURSOR = "cursor";

    /** Tombstones that are purged and that a reader at the base does not know of: it could never learn of them. */
    private static final String MISSED =
            """
            SELECT FROM feed_entry
            WHERE deleted AND NOT confidential AND xid <= ?::xid8
              AND xid >= ?::xid8
              AND NOT (xid <= ?::xid8 AND pg_visible_in_snapshot(xid, ?::pg_snapshot))
              AND (cardinality(?::text[]) = 0 OR resource = ANY (?))
            LIMIT 1
            """;

    private final Sql sql;
    private final FeedEpoch epoch;

    FeedAdmission(Sql sql, FeedEpoch epoch) {
        this.sql = sql;
        this.epoch = epoch;
    }

    /** The cursor, if it goes on now and with this filter; else throws the {@link Problem} that names what is wrong. */
    FeedCursor admit(String text, FeedFilter filter, FeedMoment now) {
        FeedCursor cursor = parse(text);
        String here = epoch.named(now);
        if (!cursor.epoch().equals(here)) {
            throw FeedEpoch.serviceOf(cursor).equals(here.split("/", 2)[0])
                    ? expired(
                            filter,
                            Text.of(
                                    "游标属于已结束的纪元，请不带游标重新同步",
                                    "The cursor is of an epoch that has ended; sync again without one"))
                    : ofOtherService();
        }
        if (!cursor.filter().equals(filter.text())) {
            throw ofOtherFilter();
        }
        if (!now.onStandby() && !cursor.isPossible(now.bound())) {
            throw unusable();
        }
        if (!cursor.isAtStart() && hasMissedTombstones(cursor.base(), filter, now.floor())) {
            throw expired(
                    filter,
                    Text.of(
                            "此游标之后的删除记录已过保存期，请不带游标重新同步",
                            "Deletions after this cursor are no longer kept; sync again without one"));
        }
        return cursor;
    }

    private static FeedCursor parse(String text) {
        try {
            return FeedCursor.read(text);
        } catch (IllegalArgumentException broken) {
            throw unusable();
        }
    }

    private boolean hasMissedTombstones(Bound base, FeedFilter filter, String floor) {
        return sql.first(
                        MISSED,
                        row -> true,
                        floor,
                        base.firstUnseen(),
                        base.newest(),
                        base.snapshot(),
                        filter.names(),
                        filter.names())
                .isPresent();
    }

    private static Problem unusable() {
        return Problem.parameter(CURSOR, "unusable_cursor", Text.of("不是有效的游标", "Not a cursor of this feed"));
    }

    private static Problem ofOtherService() {
        return Problem.parameter(
                CURSOR, "other_service", Text.of("游标属于另一个服务", "The cursor belongs to another service"));
    }

    /** What a cursor says is not repeated: anybody can make one up. */
    private static Problem ofOtherFilter() {
        return Problem.parameter(
                CURSOR,
                "other_filter",
                Text.of("游标属于另一个 resource 参数的读取", "The cursor was made with another value of resource"));
    }

    private static Problem expired(FeedFilter filter, Text why) {
        String query = filter.resources().isEmpty() ? "" : "?resource=" + filter.text();
        return new Problem(CommonProblem.CURSOR_EXPIRED, why)
                .header("Link", "</api/v1/changes" + query + ">; rel=\"start\"");
    }
}
