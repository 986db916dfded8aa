package org.gonghui.programme.ledger;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.http.RequestTrace;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.time.Calendar;

/** What funds hold, and the entries that move it. */
@ApplicationScoped
public class LedgerRepository {

    static final String STATE =
            """
            SELECT fund.*, entries, allocated, reserved, spent
            FROM fund JOIN fund_total ON fund_total.fund = fund.id
            """;

    private static final String APPEND =
            """
            INSERT INTO fund_entry (fund, at, booked_on, kind, amount, resource, reference, reason, actor, request_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Caller caller;
    private final Calendar calendar;

    LedgerRepository(Sql sql, Caller caller, Calendar calendar) {
        this.sql = sql;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** A fund that is there, as it stands. */
    FundState state(UUID fund) {
        return sql.first(STATE + "WHERE id = ?", LedgerRepository::readState, fund)
                .orElseThrow();
    }

    /** Books movements; the database numbers them and moves the totals. */
    void append(UUID fund, List<Movement> movements) {
        LocalDate today = calendar.today();
        OffsetDateTime now = calendar.now().atOffset(ZoneOffset.UTC);
        String actor = Arc.container().requestContext().isActive() ? caller.subject() : "service";
        sql.runAll(
                APPEND,
                movements.stream()
                        .map(movement -> new Object[] {
                            fund,
                            now,
                            today,
                            movement.kind().name(),
                            movement.amount(),
                            movement.reference().resource(),
                            movement.reference().id(),
                            movement.reason(),
                            actor,
                            RequestTrace.currentRequestId()
                        })
                        .toList());
    }

    static FundState readState(ResultSet row) throws SQLException {
        return new FundState(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getInt("year"),
                FundSource.valueOf(row.getString("source")),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                row.getString("note"),
                row.getLong("entries"),
                readTotals(row));
    }

    static Totals readTotals(ResultSet row) throws SQLException {
        return new Totals(row.getBigDecimal("allocated"), row.getBigDecimal("reserved"), row.getBigDecimal("spent"));
    }
}
