package org.gonghui.kit.change;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.gonghui.kit.database.Sql;

/** Counts and digests the live keys of a resource at one moment. */
@Singleton
class FeedChecksum {

    private static final String LIVE_KEYS =
            """
            SELECT moment.*, live.*
            FROM (%s) AS moment,
                 (SELECT count(*) AS count,
                         lpad(to_hex(coalesce(bit_xor(
                             ('x' || encode(substr(sha256(convert_to(key || ' ' || version, 'UTF8')), 1, 8), 'hex'))
                             ::bit(64)::bigint), 0)), 16, '0') AS digest
                  FROM feed_entry WHERE resource = ? AND NOT deleted AND NOT confidential) AS live
            """
                    .formatted(FeedMoment.SQL);

    private final Sql sql;
    private final Feed feed;
    private final FeedEpoch epoch;

    FeedChecksum(Sql sql, Feed feed, FeedEpoch epoch) {
        this.sql = sql;
        this.feed = feed;
        this.epoch = epoch;
    }

    /** One statement: what is counted is what the cursor has seen. */
    ChecksumView of(String resource) {
        epoch.now();
        return sql.first(LIVE_KEYS, row -> view(resource, row), resource).orElseThrow();
    }

    private ChecksumView view(String resource, ResultSet row) throws SQLException {
        FeedMoment moment = FeedEpoch.checked(FeedMoment.read(row));
        return new ChecksumView(
                resource, row.getLong("count"), row.getString("digest"), feed.cursorAt(moment, resource));
    }
}
