package org.gonghui.kit.database;

import jakarta.inject.Singleton;

/** Lets the transaction that is open take longer than the limit that its connection sets for all. */
@Singleton
public class LongTransaction {

    /**
     * For the rest of the transaction there is no limit. It cannot be raised, only lifted: PostgreSQL sets its alarm when
     * the transaction begins. Servers before 17 know no limit of a whole transaction.
     */
    public static final String LIFT_LIMITS =
            """
            SELECT set_config(name, '0', true) FROM pg_settings
            WHERE name IN ('transaction_timeout', 'idle_in_transaction_session_timeout')
            """;

    private final Sql sql;

    LongTransaction(Sql sql) {
        this.sql = sql;
    }

    public void allow() {
        sql.list(LIFT_LIMITS, row -> row.getString(1));
    }
}
