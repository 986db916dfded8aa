package org.gonghui.kit.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the database sees at one moment.
 *
 * @param bound where a window opened now would end
 * @param floor tombstones up to this transaction are purged
 * @param epoch whose transaction ids the rows carry, by the feed's own record
 * @param database whose transaction ids are given out now; null on a standby, which gives out none
 */
record FeedMoment(Bound bound, String floor, String epoch, @Nullable String database) {

    /**
     * One statement, so that all of it is of one snapshot; outside of a transaction it takes no transaction id. A
     * standby does not know which transactions run: there only what is older than all of them counts as seen.
     */
    static final String SQL =
            """
            SELECT CASE WHEN pg_is_in_recovery() THEN pg_snapshot_xmin(seen) || ':' || pg_snapshot_xmin(seen) || ':'
                        ELSE seen::text END AS snapshot,
                   coalesce((SELECT max(xid) FROM feed_entry WHERE NOT confidential), '0')::text AS newest,
                   (SELECT xid::text FROM feed_floor) AS floor,
                   coalesce((SELECT epoch FROM feed_epoch), '') AS epoch,
                   CASE WHEN pg_is_in_recovery() THEN NULL
                        ELSE concat_ws('.', (SELECT system_identifier FROM pg_control_system()),
                                       left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
                                       (SELECT oid FROM pg_database WHERE datname = current_database())) END AS database
            FROM pg_current_snapshot() AS seen
            """;

    static FeedMoment read(ResultSet row) throws SQLException {
        return new FeedMoment(
                new Bound(row.getString("snapshot"), row.getString("newest")),
                row.getString("floor"),
                row.getString("epoch"),
                row.getString("database"));
    }

    boolean onStandby() {
        return database == null;
    }

    /** The rows carry transaction ids of another database, or of this one before a promotion or a restore. */
    boolean isStale() {
        return database != null && !epoch.startsWith(database + "/");
    }
}
