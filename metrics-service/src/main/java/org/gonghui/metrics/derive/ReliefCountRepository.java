package org.gonghui.metrics.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.gonghui.kit.database.Sql;

/** This service's copy of the counts of relief that the programme service makes. */
@ApplicationScoped
public class ReliefCountRepository {

    private static final String TAKE =
            """
            INSERT INTO relief_count AS present
                (key, generation, version, deleted, body, year, cases_of, withheld, cases, recipients, recipients_at_most,
                 money, goods)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE
                SET generation = excluded.generation, version = excluded.version, deleted = excluded.deleted,
                    body = excluded.body, year = excluded.year, cases_of = excluded.cases_of,
                    withheld = excluded.withheld, cases = excluded.cases, recipients = excluded.recipients,
                    recipients_at_most = excluded.recipients_at_most, money = excluded.money, goods = excluded.goods
                WHERE (present.generation, present.version) < (excluded.generation, excluded.version)
            """;

    private static final String OF_BODIES =
            """
            SELECT body, cases_of, withheld, cases, recipients, recipients_at_most, trim_scale(money) AS money,
                   trim_scale(goods) AS goods, trim_scale(money + goods) AS money_with_goods
            FROM relief_count WHERE body = ANY (?) AND year = ? AND cases_of = ANY (?) AND NOT deleted
            """;

    private final Sql sql;

    ReliefCountRepository(Sql sql) {
        this.sql = sql;
    }

    void take(List<Object[]> rows) {
        sql.runAll(TAKE, rows);
    }

    void forgetBefore(long generation) {
        sql.run("DELETE FROM relief_count WHERE generation < ?", generation);
    }

    /**
     * What is counted of some bodies, each with all below it, in a year; those that had no case are left out. Begins a
     * transaction where none is open, as {@link RecordRepository#tally} does.
     */
    @Transactional(TxType.REQUIRED)
    List<ReliefCount> of(Collection<String> bodies, int year, Collection<String> casesOf) {
        return sql.list(
                OF_BODIES,
                ReliefCountRepository::read,
                bodies.toArray(String[]::new),
                year,
                casesOf.toArray(String[]::new));
    }

    private static ReliefCount read(ResultSet row) throws SQLException {
        return new ReliefCount(
                row.getString("body"),
                row.getString("cases_of"),
                row.getBoolean("withheld"),
                row.getObject("cases", Long.class),
                row.getBigDecimal("recipients"),
                row.getBigDecimal("recipients_at_most"),
                row.getBigDecimal("money"),
                row.getBigDecimal("goods"),
                row.getBigDecimal("money_with_goods"));
    }
}
