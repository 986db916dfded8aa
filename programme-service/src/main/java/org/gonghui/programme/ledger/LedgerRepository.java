package org.gonghui.programme.ledger;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.http.RequestTrace;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about funds and their entries. */
@ApplicationScoped
public class LedgerRepository {

    private static final String ADD =
            """
            INSERT INTO fund (id, body, year, source, name_zh, name_en, note) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT fund_natural_key DO NOTHING
            """;

    private static final String STATE =
            """
            SELECT fund.*, entries, allocated, reserved, spent
            FROM fund JOIN fund_total ON fund_total.fund = fund.id
            """;

    private static final String APPEND =
            """
            INSERT INTO fund_entry (fund, at, booked_on, kind, amount, resource, reference, reason, actor, request_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::integer, ?::text, ?::uuid)) AS asked (body, year, source, after), fund
            JOIN feed_entry entry ON entry.resource = 'fund' AND entry.key = fund.id::text
            WHERE (asked.body IS NULL OR fund.body = asked.body)
              AND (asked.year IS NULL OR fund.year = asked.year)
              AND (asked.source IS NULL OR fund.source = asked.source)
              AND (asked.after IS NULL OR fund.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR fund.body IN (SELECT code FROM seen))
            ORDER BY fund.id
            LIMIT ?
            """;

    private final Sql sql;
    private final Caller caller;
    private final Calendar calendar;

    LedgerRepository(Sql sql, Caller caller, Calendar calendar) {
        this.sql = sql;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Sets a fund up, unless there is one with its natural key. */
    boolean add(UUID id, FundRequest fund) {
        return sql.run(
                        ADD,
                        id,
                        fund.body(),
                        fund.year(),
                        fund.source().name(),
                        fund.name().zh(),
                        fund.name().en(),
                        fund.note())
                > 0;
    }

    /** The fund that has the natural key of a request. */
    Optional<FundState> findLike(FundRequest fund) {
        return sql.first(
                STATE + "WHERE body = ? AND year = ? AND source = ? AND name_zh = ?",
                LedgerRepository::readState,
                fund.body(),
                fund.year(),
                fund.source().name(),
                fund.name().zh());
    }

    /** Code of the body that has a fund. */
    Optional<String> bodyOf(UUID fund) {
        return sql.first("SELECT body FROM fund WHERE id = ?", row -> row.getString("body"), fund);
    }

    /** A fund that is there, as it stands. */
    FundState state(UUID fund) {
        return sql.first(STATE + "WHERE id = ?", LedgerRepository::readState, fund)
                .orElseThrow();
    }

    /** Documents of the funds that the caller may know of, in the order of their ids. */
    List<StoredDocument> page(FundFilter filter, Sight.Extent sight, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                filter.body,
                filter.year,
                filter.source == null ? null : filter.source.name(),
                after,
                limit);
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

    private static FundState readState(ResultSet row) throws SQLException {
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
