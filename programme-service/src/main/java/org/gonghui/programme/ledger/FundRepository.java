package org.gonghui.programme.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about which funds there are. */
@ApplicationScoped
public class FundRepository {

    private static final String ADD =
            """
            INSERT INTO fund (id, body, year, source, name_zh, name_en, note) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT fund_natural_key DO NOTHING
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

    FundRepository(Sql sql) {
        this.sql = sql;
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
                LedgerRepository.STATE + "WHERE body = ? AND year = ? AND source = ? AND name_zh = ?",
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
}
