package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Sql;

/** Every query about records that were not paid, or came back, and what became of them since. */
@ApplicationScoped
public class RetryRepository {

    private static final String LATER =
            """
            SELECT FROM payment_line
            WHERE kind = ? AND payable = ? AND id <> ? AND (id > ? OR state IN ('OPEN', 'PAID')) LIMIT 1
            """;

    private static final String FAILED =
            """
            SELECT line.payable FROM payment_line line
            WHERE line.batch = ? AND line.state IN ('FAILED', 'REVERSED') AND NOT EXISTS (
                SELECT FROM payment_line later
                WHERE later.kind = line.kind AND later.payable = line.payable AND later.id <> line.id
                  AND (later.id > line.id OR later.state IN ('OPEN', 'PAID')))
            ORDER BY line.position
            """;

    private final Sql sql;

    RetryRepository(Sql sql) {
        this.sql = sql;
    }

    /** Records of a batch that were not paid, or came back, and are in no later line. */
    List<UUID> unpaid(UUID batch) {
        return sql.list(FAILED, row -> row.getObject("payable", UUID.class), batch);
    }

    /** Whether the record of a line was taken into a batch again. */
    boolean isTakenAgain(Line line) {
        return sql.first(LATER, row -> true, line.kind(), line.payable(), line.id(), line.id())
                .isPresent();
    }
}
