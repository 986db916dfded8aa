package org.gonghui.programme.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.payment.BatchView.StateSum;
import org.jspecify.annotations.Nullable;

/** Every query about the lines of batches. */
@ApplicationScoped
public class LineRepository {

    private static final String ADD =
            """
            INSERT INTO payment_line (id, batch, position, kind, payable, body, personal_file, payee_revision, amount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_BATCH = "SELECT * FROM payment_line WHERE batch = ? ORDER BY position";

    private static final String PAGE =
            """
            SELECT * FROM payment_line
            WHERE batch = ? AND position > ? AND (?::text IS NULL OR state = ?)
            ORDER BY position LIMIT ?
            """;

    /** The lines of a fund that the bank has decided on. */
    private static final String DECIDED =
            """
            SELECT line.* FROM payment_batch batch JOIN payment_line line ON line.batch = batch.id
            WHERE batch.fund = ? AND line.state NOT IN ('OPEN', 'CANCELLED')
            """;

    private static final String SUMS =
            """
            SELECT state, count(*) AS lines, sum(amount) AS amount FROM payment_line WHERE batch = ? GROUP BY state
            """;

    private static final String MOVE =
            "UPDATE payment_line SET state = ?, paid_on = ?, failure = ?, reason = ? WHERE id = ? AND state = ?";

    private final Sql sql;

    LineRepository(Sql sql) {
        this.sql = sql;
    }

    void add(List<Line> lines) {
        sql.runAll(
                ADD,
                lines.stream()
                        .map(line -> new Object[] {
                            line.id(),
                            line.batch(),
                            line.position(),
                            line.kind(),
                            line.payable(),
                            line.body(),
                            line.personalFile(),
                            line.payeeRevision(),
                            line.amount()
                        })
                        .toList());
    }

    /** All lines of a batch in their order. */
    List<Line> ofBatch(UUID batch) {
        return sql.list(OF_BATCH, LineRepository::read, batch);
    }

    List<Line> page(UUID batch, @Nullable LineState state, int after, int limit) {
        String only = state == null ? null : state.name();
        return sql.list(PAGE, LineRepository::read, batch, after, only, only, limit);
    }

    Optional<Line> find(UUID batch, UUID id) {
        return sql.first("SELECT * FROM payment_line WHERE batch = ? AND id = ?", LineRepository::read, batch, id);
    }

    List<Line> decided(UUID fund) {
        return sql.list(DECIDED, LineRepository::read, fund);
    }

    /** What became of the lines of a batch, in the order of the states. */
    List<StateSum> sums(UUID batch) {
        return sql
                .list(
                        SUMS,
                        row -> new StateSum(
                                LineState.valueOf(row.getString("state")),
                                row.getLong("lines"),
                                BatchDocument.money(row.getBigDecimal("amount"))),
                        batch)
                .stream()
                .sorted(Comparator.comparing(StateSum::state))
                .toList();
    }

    /** What all lines of a batch add up to. */
    BigDecimal total(UUID batch) {
        return sql.first("SELECT sum(amount) FROM payment_line WHERE batch = ?", row -> row.getBigDecimal(1), batch)
                .orElseThrow();
    }

    /** Keeps what became of lines; each was in the state before. */
    void move(List<Move> moves) {
        sql.runAll(
                MOVE,
                moves.stream()
                        .map(move -> new Object[] {
                            move.step().to().name(),
                            move.paidOn(),
                            move.failure() == null ? null : move.failure().name(),
                            move.reason(),
                            move.line().id(),
                            move.step().from().name()
                        })
                        .toList());
    }

    private static Line read(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                row.getInt("position"),
                row.getString("kind"),
                row.getObject("payable", UUID.class),
                row.getString("body"),
                row.getObject("personal_file", UUID.class),
                row.getInt("payee_revision"),
                row.getBigDecimal("amount"),
                LineState.valueOf(row.getString("state")),
                row.getObject("paid_on", LocalDate.class),
                failure == null ? null : FailureReason.valueOf(failure),
                row.getString("reason"));
    }
}
