package org.gonghui.metrics.derive;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.database.Sql;
import org.gonghui.metrics.catalogue.Measure;
import org.jspecify.annotations.Nullable;

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

    private static final String FIND =
            """
            SELECT withheld, cases, %s AS least, %s AS most
            FROM relief_count WHERE body = ? AND year = ? AND cases_of = ? AND NOT deleted
            """;

    private final Sql sql;

    ReliefCountRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A count of one body.
     *
     * @param withheld it is of too few people, and says nothing more
     */
    record Count(boolean withheld, @Nullable Long cases, @Nullable BigDecimal least, @Nullable BigDecimal most) {

        /** Of a body with all below it that had no case. */
        static final Count NONE = new Count(false, 0L, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    void take(List<Object[]> rows) {
        sql.runAll(TAKE, rows);
    }

    void forgetBefore(long generation) {
        sql.run("DELETE FROM relief_count WHERE generation < ?", generation);
    }

    /** What is counted of a body with all below it; empty where there was no case. */
    Optional<Count> find(String body, int year, String casesOf, Measure measure) {
        return sql.first(
                FIND.formatted(leastOf(measure), mostOf(measure)), ReliefCountRepository::read, body, year, casesOf);
    }

    private static String leastOf(Measure measure) {
        return switch (measure) {
            case PERSON_TIMES -> "cases";
            case RECIPIENTS -> "recipients";
            case MONEY -> "trim_scale(money)";
            case GOODS -> "trim_scale(goods)";
            case MONEY_WITH_GOODS -> "trim_scale(money + goods)";
            case RECORDS, SESSIONS, QUANTITY -> throw new IllegalArgumentException("not counted of relief: " + measure);
        };
    }

    /** Where nobody knows how many people a group was, there is no most, neither of people nor of times. */
    private static String mostOf(Measure measure) {
        return switch (measure) {
            case RECIPIENTS -> "recipients_at_most";
            case PERSON_TIMES -> "CASE WHEN recipients_at_most IS NOT NULL THEN cases END";
            case MONEY, GOODS, MONEY_WITH_GOODS, RECORDS, SESSIONS, QUANTITY -> leastOf(measure);
        };
    }

    private static Count read(ResultSet row) throws SQLException {
        return new Count(
                row.getBoolean("withheld"),
                row.getObject("cases", Long.class),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"));
    }
}
