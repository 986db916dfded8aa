package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about batches. */
@ApplicationScoped
public class BatchRepository {

    private static final String ADD =
            """
            INSERT INTO payment_batch (id, kind, body, fund, state, lines, total, made_by, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MOVE =
            "UPDATE payment_batch SET state = ?, approved_by = ?, approved_on = ?, reason = ? WHERE id = ?";

    private static final String OF_FUND = "SELECT * FROM payment_batch WHERE fund = ? ORDER BY id";

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::uuid, ?::text, ?::uuid)) AS asked (body, fund, state, after), payment_batch batch
            JOIN feed_entry entry ON entry.resource = 'payment_batch' AND entry.key = batch.id::text
            WHERE (asked.body IS NULL OR batch.body = asked.body)
              AND (asked.fund IS NULL OR batch.fund = asked.fund)
              AND (asked.state IS NULL OR batch.state = asked.state)
              AND (asked.after IS NULL OR batch.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR batch.body IN (SELECT code FROM seen))
            ORDER BY batch.id
            LIMIT ?
            """;

    private final Sql sql;

    BatchRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Batch batch) {
        sql.run(
                ADD,
                batch.id(),
                batch.kind(),
                batch.body(),
                batch.fund(),
                batch.state().name(),
                batch.lines(),
                batch.total(),
                batch.madeBy(),
                batch.note());
    }

    Optional<Batch> find(UUID id) {
        return sql.first("SELECT * FROM payment_batch WHERE id = ?", BatchRepository::read, id);
    }

    /** Keeps what of a batch may change. */
    void move(Batch batch) {
        sql.run(MOVE, batch.state().name(), batch.approvedBy(), batch.approvedOn(), batch.reason(), batch.id());
    }

    /** All batches that a fund pays. */
    List<Batch> ofFund(UUID fund) {
        return sql.list(OF_FUND, BatchRepository::read, fund);
    }

    /** Documents of the batches that the caller may know of, in the order of their ids. */
    List<StoredDocument> page(BatchFilter filter, Sight.Extent sight, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                filter.body,
                filter.fund,
                filter.state == null ? null : filter.state.name(),
                after,
                limit);
    }

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("body"),
                row.getObject("fund", UUID.class),
                BatchState.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getBigDecimal("total"),
                row.getString("made_by"),
                row.getString("approved_by"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("reason"),
                row.getString("note"));
    }
}
