package org.gonghui.metrics.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.rollup.Place.Added;
import org.gonghui.metrics.rollup.SubtotalReader.Reading;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what was added up. Where that fails nobody is worse off than before. */
@Singleton
class SubtotalKeeper {

    private static final Logger LOG = Logger.getLogger(SubtotalKeeper.class);
    private static final int PART = 10_000;

    /** {@link SubtotalCleaner} has it alone, so that marks are not cleared away while somebody asks what was. */
    private static final String BESIDE_CLEANER = "SELECT pg_try_advisory_xact_lock_shared(202612, 2)";

    private static final String KEEP =
            """
            INSERT INTO subtotal (body, year, metric, breakdown, rules, seen, value, lower, upper, expected, counted)
            SELECT body, ?, metric, ?, rules, ?::pg_snapshot, value::numeric, lower::numeric, upper::numeric,
                   expected::int, counted::int
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS added (body, metric, rules, value, lower, upper, expected, counted)
            WHERE EXISTS (SELECT FROM subtotal_floor
                          WHERE xid < pg_snapshot_xmin(?::pg_snapshot) AND epoch = (SELECT epoch FROM feed_epoch))
            ORDER BY body, metric
            ON CONFLICT (body, year, metric, breakdown) DO UPDATE
                SET rules = excluded.rules, seen = excluded.seen, value = excluded.value, lower = excluded.lower,
                    upper = excluded.upper, expected = excluded.expected, counted = excluded.counted
                WHERE pg_snapshot_xmax(subtotal.seen) <= pg_snapshot_xmax(excluded.seen)
            """;

    private final Sql sql;

    SubtotalKeeper(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what still can be: not where the cleaner has cleared marks away that were not seen. */
    void keep(YearSheet sheet, Reading reading) {
        reading.seen().ifPresent(seen -> {
            List<Added> added = reading.added();
            for (int from = 0; from < added.size(); from += PART) {
                tryKeep(sheet, seen, added.subList(from, Math.min(from + PART, added.size())));
            }
        });
    }

    private void tryKeep(YearSheet sheet, String seen, List<Added> added) {
        try {
            QuarkusTransaction.requiringNew().run(() -> keep(sheet, seen, added));
        } catch (RuntimeException refused) {
            LOG.debug("Subtotals are not kept", refused);
        }
    }

    /** The second statement looks at the floor after the lock was had. */
    private void keep(YearSheet sheet, String seen, List<Added> added) {
        if (sql.first(BESIDE_CLEANER, row -> row.getBoolean(1)).orElse(false)) {
            sql.run(
                    KEEP,
                    sheet.year(),
                    sheet.breakdown(),
                    seen,
                    texts(added, Added::body),
                    texts(added, one -> one.metric().code()),
                    texts(added, one -> YearSheet.rulesOf(one.metric())),
                    texts(added, one -> number(one, Amount::value)),
                    texts(added, one -> number(one, Amount::lower)),
                    texts(added, one -> number(one, Amount::upper)),
                    texts(added, one -> Integer.toString(one.subtotal().expected())),
                    texts(added, one -> Integer.toString(one.subtotal().counted())),
                    seen);
        }
    }

    private static @Nullable String number(Added added, Function<Amount, @Nullable BigDecimal> part) {
        return added.subtotal()
                .amount()
                .map(part)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static @Nullable String[] texts(List<Added> added, Function<Added, @Nullable String> text) {
        return added.stream().map(text).toArray(String[]::new);
    }
}
