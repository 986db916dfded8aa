package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.scheme.BodyLevel;

/** Every query about the levels that approve applications. */
@Singleton
class ApprovalRepository {

    private static final String OF =
            "SELECT position, level, body, actor, amount FROM relief_approval WHERE application = ? ORDER BY position";

    private static final String FORGET = "DELETE FROM relief_approval WHERE application = ?";

    private static final String ADD =
            "INSERT INTO relief_approval (application, position, level, body) VALUES (?, ?, ?, ?)";

    private static final String REOPEN =
            "UPDATE relief_approval SET actor = NULL, amount = NULL WHERE application = ? AND actor IS NOT NULL";

    private static final String DECIDE =
            "UPDATE relief_approval SET actor = ?, amount = ? WHERE application = ? AND position = ? AND actor IS NULL";

    private final Sql sql;

    ApprovalRepository(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they decide. */
    List<Approval> of(UUID application) {
        return sql.list(
                OF,
                row -> new Approval(
                        row.getInt("position"),
                        BodyLevel.valueOf(row.getString("level")),
                        row.getString("body"),
                        row.getString("actor"),
                        row.getBigDecimal("amount")),
                application);
    }

    /** Lays down anew who is to approve. */
    void plan(UUID application, List<Approval> approvals) {
        sql.run(FORGET, application);
        sql.runAll(
                ADD,
                approvals.stream()
                        .map(one -> new Object[] {
                            application, one.position(), one.level().name(), one.body()
                        })
                        .toList());
    }

    /** All levels decide again. */
    void reopen(UUID application) {
        sql.run(REOPEN, application);
    }

    void decide(UUID application, int position, String actor, BigDecimal amount) {
        sql.run(DECIDE, actor, amount, application, position);
    }
}
