package org.gonghui.metrics.shared;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import org.gonghui.kit.database.Sql;

/** Lets transactions that concern the same key take turns, also while there is no row yet that could be locked. */
@Singleton
public class Turns {

    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String TOGETHER = "SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    private static final String ALL_TOGETHER =
            """
            SELECT pg_advisory_xact_lock_shared(hashtextextended(key, 0))
            FROM (SELECT DISTINCT key FROM unnest(?) AS asked (key) ORDER BY key) AS sorted
            """;

    private final Sql sql;

    Turns(Sql sql) {
        this.sql = sql;
    }

    /** Waits until nobody else has the key, and keeps it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void alone(String kind, String key) {
        sql.list(ALONE, row -> key, kind + ':' + key);
    }

    /** Waits until nobody has the key alone, and keeps it with others until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void together(String kind, String key) {
        sql.list(TOGETHER, row -> key, kind + ':' + key);
    }

    /** The same for many keys. */
    @Transactional(TxType.MANDATORY)
    public void together(String kind, Collection<String> keys) {
        sql.list(ALL_TOGETHER, row -> "", (Object)
                keys.stream().map(key -> kind + ':' + key).toArray(String[]::new));
    }
}
