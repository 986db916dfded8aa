package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.gonghui.kit.database.Sql;

/** Every query about who keeps out of a case. */
@Singleton
class RecusalRepository {

    private static final String ADD =
            "INSERT INTO relief_recusal (application, subject, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String IS = "SELECT FROM relief_recusal WHERE application = ? AND subject = ?";

    private static final String COUNT = "SELECT count(*)::integer FROM relief_recusal WHERE application = ?";

    private final Sql sql;

    RecusalRepository(Sql sql) {
        this.sql = sql;
    }

    void add(UUID application, String subject, String reason) {
        sql.run(ADD, application, subject, reason);
    }

    boolean isRecused(UUID application, String subject) {
        return sql.first(IS, row -> true, application, subject).isPresent();
    }

    int count(UUID application) {
        return sql.first(COUNT, row -> row.getInt(1), application).orElse(0);
    }
}
