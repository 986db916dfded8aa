package org.gonghui.kit.change;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.gonghui.kit.database.Sql;

/**
 * Whose transaction ids the feed's rows carry. After a restore or a promotion they would mean something else: then all
 * rows get ids of the new epoch, and every cursor of the old one is refused.
 */
@ApplicationScoped
public class FeedEpoch {

    private static final String OF_DATABASE =
            """
            SELECT system_identifier || '.' || timeline_id || '.' || (SELECT oid FROM pg_database WHERE datname = current_database())
            FROM pg_control_system(), pg_control_checkpoint()
            """;

    private final Sql sql;
    private volatile String epoch = "";

    FeedEpoch(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    void begin(@Observes StartupEvent start) {
        String now = sql.first(OF_DATABASE, row -> row.getString(1)).orElseThrow();
        sql.run("LOCK TABLE feed_epoch");
        String before = sql.first("SELECT epoch FROM feed_epoch", row -> row.getString(1))
                .orElse("");
        if (before.isEmpty()) {
            sql.run("INSERT INTO feed_epoch (epoch) VALUES (?)", now);
        } else if (!before.equals(now)) {
            sql.run("UPDATE feed_entry SET xid = pg_current_xact_id(), seq = nextval('feed_seq')");
            sql.run("UPDATE feed_epoch SET epoch = ?", now);
        }
        epoch = now;
    }

    String current() {
        return epoch;
    }
}
