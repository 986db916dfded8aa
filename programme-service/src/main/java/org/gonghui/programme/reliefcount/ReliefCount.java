package org.gonghui.programme.reliefcount;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A count as it is.
 *
 * @param cases one for each person and time
 * @param recipients so many people at least: those known, each once, or the largest group
 * @param recipientsAtMost so many if nobody stands in two groups, or in one and among those known
 */
record ReliefCount(
        String id,
        String body,
        int year,
        CountedCases casesOf,
        long cases,
        long recipients,
        long recipientsAtMost,
        BigDecimal money,
        BigDecimal goods) {

    private static final int ENOUGH = 5;

    static ReliefCount read(ResultSet row) throws SQLException {
        return new ReliefCount(
                row.getString("id"),
                row.getString("body"),
                row.getInt("year"),
                CountedCases.valueOf(row.getString("cases_of")),
                row.getLong("cases"),
                row.getLong("recipients"),
                row.getLong("recipients_at_most"),
                row.getBigDecimal("money"),
                row.getBigDecimal("goods"));
    }

    /** Of too few people to be shown. */
    boolean isOfTooFew() {
        return recipientsAtMost > 0 && recipientsAtMost < ENOUGH;
    }
}
