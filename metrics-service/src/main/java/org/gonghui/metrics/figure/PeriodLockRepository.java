package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;

/** Every question to the database about closed years. */
@ApplicationScoped
public class PeriodLockRepository {

    private static final String WRITE =
            "INSERT INTO period_lock (year, reason) VALUES (?, ?) ON CONFLICT (year) DO UPDATE SET reason = excluded.reason";

    private static final String ALL =
            """
            SELECT f.key, f.version, f.at, f.doc
            FROM period_lock l JOIN feed_entry f ON f.resource = 'period_lock' AND f.key = l.year::text
            ORDER BY l.year
            """;

    private final Sql sql;

    PeriodLockRepository(Sql sql) {
        this.sql = sql;
    }

    void write(PeriodLockRequest lock) {
        sql.run(WRITE, lock.year(), lock.reason());
    }

    /** Why a year is closed; empty where it is open. */
    Optional<String> reason(int year) {
        return sql.first("SELECT reason FROM period_lock WHERE year = ?", row -> row.getString("reason"), year);
    }

    Set<Integer> closed(Collection<Integer> years) {
        String[] asked = years.stream().map(year -> Integer.toString(year)).toArray(String[]::new);
        return Set.copyOf(sql.list(
                "SELECT year FROM period_lock WHERE year = ANY (?::int[])", row -> row.getInt("year"), (Object) asked));
    }

    List<StoredDocument> all() {
        return sql.list(
                ALL,
                row -> new StoredDocument(
                        PeriodLockService.RESOURCE,
                        row.getString("key"),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("doc")));
    }
}
