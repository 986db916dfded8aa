package org.gonghui.kit.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.database.LongTransaction;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jboss.logging.Logger;

/**
 * Whose transaction ids the feed's rows carry: the database system, its timeline, the database, and a random part. After
 * a restore or a promotion the old ids would mean something else. Then all rows get ids of a new epoch, which delivers
 * them once more, and every cursor of the old one is refused.
 */
@Singleton
public class FeedEpoch {

    private static final Logger LOG = Logger.getLogger(FeedEpoch.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String RETRY_SECONDS = "2";

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('gonghui feed epoch', 0))";

    /** What was purged stays so: it gets an id that is below every cursor. */
    private static final String RENEW =
            """
            UPDATE feed_entry
            SET seq = nextval('feed_seq'),
                xid = CASE WHEN deleted AND xid <= (SELECT xid FROM feed_floor) THEN '1'
                           ELSE pg_current_xact_id() END
            WHERE NOT confidential
            """;

    private static final String NAME =
            "INSERT INTO feed_epoch (epoch) VALUES (?) ON CONFLICT (only_one) DO UPDATE SET epoch = excluded.epoch";

    private final Sql sql;
    private final LongTransaction longTransaction;
    private final String service;

    FeedEpoch(
            Sql sql,
            LongTransaction longTransaction,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.longTransaction = longTransaction;
        this.service = service;
    }

    void begin(@Observes StartupEvent start) {
        renewIfStale();
    }

    /**
     * Now, with rows of the present epoch.
     *
     * @throws Problem {@code unavailable} while another instance gives the rows their new ids
     */
    FeedMoment now() {
        FeedMoment now = look();
        if (now.isStale()) {
            renewIfStale();
            now = look();
        }
        return checked(now);
    }

    /** What was read by {@link FeedMoment#SQL}, if its rows are of the present epoch. */
    static FeedMoment checked(FeedMoment now) {
        if (now.isStale()) {
            throw new Problem(
                            CommonProblem.UNAVAILABLE,
                            Text.of("变更流正在换代，请稍后重试", "The feed is beginning a new epoch; try again"))
                    .header("Retry-After", RETRY_SECONDS);
        }
        return now;
    }

    /** The epoch as cursors carry it, with the name of the service in front. */
    String named(FeedMoment moment) {
        return service + "/" + moment.epoch();
    }

    /** The service whose cursor it is. */
    static String serviceOf(FeedCursor cursor) {
        return cursor.epoch().split("/", 2)[0];
    }

    private FeedMoment look() {
        return sql.first(FeedMoment.SQL, FeedMoment::read).orElseThrow();
    }

    private void renewIfStale() {
        if (look().isStale()) {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(this::renew);
        }
    }

    private void renew() {
        longTransaction.allow();
        boolean alone = sql.first(ALONE, row -> row.getBoolean(1)).orElse(false);
        FeedMoment now = look();
        if (alone && now.isStale()) {
            int rows = sql.run(RENEW);
            sql.run("UPDATE feed_floor SET xid = '1'");
            sql.run(NAME, now.database() + "/" + UUID.randomUUID());
            LOG.infof("The feed begins a new epoch with %d rows; it was %s", rows, now.epoch());
        }
    }
}
