package org.gonghui.kit.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;
import org.gonghui.kit.time.Rounds;
import org.jboss.logging.Logger;

/**
 * Stops delivering tombstones that are older than {@code gonghui.feed.retention}. A purge raises the floor and touches no
 * row: a tombstone at or below the floor is not delivered, and its row keeps the version for a key that comes again.
 */
@Singleton
public class FeedPurge {

    private static final Logger LOG = Logger.getLogger(FeedPurge.class);

    /** Whoever syncs nightly may miss a night. */
    private static final Duration LEAST = Duration.ofDays(2);

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('gonghui feed purge', 0))";

    /**
     * The floor rises to the greatest tombstone that is old enough, but stays below those that are not, and below
     * transactions that still run: one of them could leave a tombstone that would never be delivered.
     */
    private static final String RAISE_FLOOR =
            """
            WITH present AS (SELECT xid AS floor FROM feed_floor),
            young AS (SELECT min(entry.xid) AS xid FROM feed_entry entry, present
                      WHERE entry.deleted AND NOT entry.confidential AND entry.xid > present.floor AND entry.at >= ?),
            old AS (SELECT max(entry.xid) AS xid FROM feed_entry entry, present, young
                    WHERE entry.deleted AND NOT entry.confidential AND entry.xid > present.floor
                      AND entry.xid < coalesce(young.xid, pg_snapshot_xmax(pg_current_snapshot()))
                      AND entry.xid < pg_snapshot_xmin(pg_current_snapshot()))
            UPDATE feed_floor SET xid = old.xid FROM old WHERE old.xid > feed_floor.xid
            """;

    private final Sql sql;
    private final Calendar calendar;
    private final Duration retention;
    private final Rounds rounds;

    FeedPurge(
            Sql sql,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.feed.retention", defaultValue = "P30D") Duration retention,
            @ConfigProperty(name = "gonghui.feed.purge-every", defaultValue = "PT1H") Duration pause) {
        if (retention.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "gonghui.feed.retention is " + retention + "; tombstones are kept for " + LEAST + " at least");
        }
        this.sql = sql;
        this.calendar = calendar;
        this.retention = retention;
        this.rounds = new Rounds("feed-purge", pause, this::purgeUnlessOnStandby);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Purges what is old enough, unless another instance does so now; true where the floor rose. */
    public boolean purge() {
        return QuarkusTransaction.requiringNew().call(this::raiseFloor);
    }

    private boolean raiseFloor() {
        OffsetDateTime oldest = calendar.now().minus(retention).atOffset(ZoneOffset.UTC);
        boolean alone = sql.first(ALONE, row -> row.getBoolean(1)).orElse(false);
        return alone && sql.run(RAISE_FLOOR, oldest) > 0;
    }

    private void purgeUnlessOnStandby() {
        if (!onStandby() && purge()) {
            LOG.info("Tombstones beyond their retention are no longer delivered");
        }
    }

    private boolean onStandby() {
        return sql.first("SELECT pg_is_in_recovery()", row -> row.getBoolean(1)).orElse(true);
    }
}
