package org.gonghui.metrics.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.database.LongTransaction;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Rounds;

/**
 * Clears marks away, with the subtotals that have not seen them. From then on only who has seen them keeps a subtotal; see
 * {@link SubtotalKeeper}.
 */
@Singleton
public class SubtotalCleaner {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PART = 50_000;

    private static final String ALONE = "SELECT pg_advisory_xact_lock(202612, 2)";

    /** A restored database gives out its own transaction ids: what is kept by others means nothing. */
    private static final String OTHER_EPOCH =
            "SELECT epoch FROM feed_epoch WHERE epoch <> (SELECT epoch FROM subtotal_floor)";

    private static final List<String> BEGIN_EPOCH = List.of(
            "DELETE FROM subtotal",
            "DELETE FROM subtotal_mark WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())",
            """
            UPDATE subtotal_floor
            SET xid = CASE WHEN xid < pg_snapshot_xmax(pg_current_snapshot()) THEN xid ELSE '0' END,
                epoch = (SELECT epoch FROM feed_epoch)
            """);

    /** Only what no running transaction could yet add to. */
    private static final String OLD =
            """
            SELECT max(xid)::text AS xid FROM (
                SELECT xid FROM subtotal_mark WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY xid LIMIT ?) old
            HAVING count(*) > 0
            """;

    private static final String CLEAR =
            """
            DELETE FROM subtotal t USING subtotal_mark m
            WHERE m.xid <= ?::xid8 AND %s
              AND m.xid >= pg_snapshot_xmin(t.seen) AND NOT pg_visible_in_snapshot(m.xid, t.seen)
            """;

    private static final List<String> CLEAR_BY_REACH = List.of(
            CLEAR.formatted("(t.body, t.year, t.metric) = (m.body, m.year, m.metric)"),
            CLEAR.formatted("t.body = m.body AND m.year = 0"),
            CLEAR.formatted("m.body = ''"));

    private final Sql sql;
    private final LongTransaction longTransaction;
    private final Rounds rounds;

    SubtotalCleaner(
            Sql sql,
            LongTransaction longTransaction,
            @ConfigProperty(name = "gonghui.subtotals.clean-every", defaultValue = "PT10S") Duration pause) {
        this.sql = sql;
        this.longTransaction = longTransaction;
        this.rounds = new Rounds("subtotal-cleaner", pause, this::cleanAll);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    private void cleanAll() {
        boolean standby = sql.first("SELECT pg_is_in_recovery()", row -> row.getBoolean(1))
                .orElse(true);
        while (!standby && clean() >= PART && !Thread.currentThread().isInterrupted()) {
            // What is left is taken in another transaction, so that subtotals can be kept in between.
        }
    }

    /** Clears away one part of what is old enough; answers how many marks. */
    public int clean() {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(this::cleanAlone);
    }

    private int cleanAlone() {
        longTransaction.allow();
        sql.list(ALONE, row -> true);
        if (sql.first(OTHER_EPOCH, row -> true).isPresent()) {
            BEGIN_EPOCH.forEach(sql::run);
        }
        return sql.first(OLD, row -> row.getString("xid"), PART)
                .map(this::clearUpTo)
                .orElse(0);
    }

    private int clearUpTo(String xid) {
        CLEAR_BY_REACH.forEach(reach -> sql.run(reach, xid));
        sql.run("UPDATE subtotal_floor SET xid = ?::xid8", xid);
        return sql.run("DELETE FROM subtotal_mark WHERE xid <= ?::xid8", xid);
    }
}
