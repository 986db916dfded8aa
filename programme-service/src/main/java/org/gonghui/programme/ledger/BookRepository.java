package org.gonghui.programme.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.Sight;

/** Every query that reads the ledger's entries. */
@ApplicationScoped
public class BookRepository {

    private static final String ENTRIES =
            "SELECT * FROM fund_entry WHERE fund = ? AND number > ? ORDER BY number LIMIT ?";

    private static final String ALL = "SELECT * FROM fund_entry WHERE fund = ? ORDER BY number";

    private static final String STANDING =
            """
            SELECT allocated, reserved, spent FROM fund_entry WHERE fund = ? AND booked_on < ?
            ORDER BY booked_on DESC, number DESC LIMIT 1
            """;

    private static final String MOVEMENTS =
            """
            SELECT kind, count(*) AS entries, sum(amount) AS amount FROM fund_entry
            WHERE fund = ? AND booked_on BETWEEN ? AND ?
            GROUP BY kind
            """;

    private static final String BALANCES = Sight.SEEN
            + """
            SELECT fund.source, count(*) AS funds,
                   sum(allocated) AS allocated, sum(reserved) AS reserved, sum(spent) AS spent
            FROM seen JOIN fund ON fund.body = seen.code JOIN fund_total ON fund_total.fund = fund.id
            WHERE fund.year = ?
            GROUP BY fund.source
            """;

    private static final String MOVEMENTS_BY_SOURCE = Sight.SEEN
            + """
            SELECT fund.source, entry.kind, count(*) AS entries, sum(entry.amount) AS amount
            FROM seen JOIN fund ON fund.body = seen.code JOIN fund_entry entry ON entry.fund = fund.id
            WHERE fund.year = ?
            GROUP BY fund.source, entry.kind
            """;

    private final Sql sql;

    BookRepository(Sql sql) {
        this.sql = sql;
    }

    /** How the funds from one source stand, as their totals say. */
    record Balance(FundSource source, long funds, Totals totals) {}

    /** What entries of one kind in the funds from one source add up to. */
    record SourceMovement(FundSource source, KindSum sum) {}

    /** Lets all that is read until the transaction ends come from one state of the database. */
    void readOneState() {
        sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /** Entries after a number. */
    List<EntryView> entries(UUID fund, long after, int limit) {
        return sql.list(ENTRIES, BookRepository::readEntry, fund, after, limit);
    }

    /** Hands over every entry, the first first. */
    void eachEntry(UUID fund, Consumer<EntryView> taker) {
        sql.each(ALL, BookRepository::readEntry, taker, fund);
    }

    /** How a fund stood before a day. */
    Totals standing(UUID fund, LocalDate day) {
        return sql.first(STANDING, LedgerRepository::readTotals, fund, day).orElse(Totals.NOTHING);
    }

    /** What was booked on some days. */
    List<KindSum> movements(UUID fund, LocalDate from, LocalDate to) {
        return sql.list(MOVEMENTS, BookRepository::readSum, fund, from, to).stream()
                .sorted(Comparator.comparing(KindSum::kind))
                .toList();
    }

    List<Balance> balances(String body, LocalDate day, int year) {
        return sql.list(
                BALANCES,
                row -> new Balance(
                        FundSource.valueOf(row.getString("source")),
                        row.getLong("funds"),
                        LedgerRepository.readTotals(row)),
                true,
                new String[] {body},
                day,
                year);
    }

    List<SourceMovement> movements(String body, LocalDate day, int year) {
        return sql.list(
                MOVEMENTS_BY_SOURCE,
                row -> new SourceMovement(FundSource.valueOf(row.getString("source")), readSum(row)),
                true,
                new String[] {body},
                day,
                year);
    }

    private static KindSum readSum(ResultSet row) throws SQLException {
        return KindSum.of(
                EntryKind.valueOf(row.getString("kind")), row.getLong("entries"), row.getBigDecimal("amount"));
    }

    private static EntryView readEntry(ResultSet row) throws SQLException {
        return new EntryView(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("booked_on", LocalDate.class),
                EntryKind.valueOf(row.getString("kind")),
                money(row.getBigDecimal("amount")),
                row.getString("resource"),
                row.getObject("reference", UUID.class),
                row.getString("reason"),
                row.getString("actor"),
                row.getString("request_id"),
                TotalsView.of(LedgerRepository.readTotals(row)));
    }

    private static Money money(BigDecimal amount) {
        return Objects.requireNonNull(Money.yuan(amount));
    }
}
