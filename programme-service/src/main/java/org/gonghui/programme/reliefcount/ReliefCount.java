package org.gonghui.programme.reliefcount;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A count as it is.
 *
 * @param cases one for each person and time
 * @param recipients so many people at least: those known, each once, or the largest group
 * @param recipientsAtMost so many if nobody stands in two groups, or in one and among those known; null where nobody
 *     knows how many one of the groups was
 * @param groupsOfUnknownSize how many such groups there are; their money and goods count, their people cannot
 */
record ReliefCount(
        String id,
        String body,
        int year,
        CountedCases casesOf,
        long cases,
        long recipients,
        @Nullable Long recipientsAtMost,
        long groupsOfUnknownSize,
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
                row.getObject("recipients_at_most", Long.class),
                row.getLong("groups_of_unknown_size"),
                row.getBigDecimal("money"),
                row.getBigDecimal("goods"));
    }

    /** Of too few people to be shown. Where nobody knows how many a group was, those decide who are known. */
    boolean isOfTooFew() {
        long people = recipientsAtMost == null ? recipients : recipientsAtMost;
        return people > 0 && people < ENOUGH;
    }
}
