package org.gonghui.metrics.derive;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import org.gonghui.metrics.catalogue.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the programme service counted of a body with all below it in a year.
 *
 * @param withheld it is of too few people, and says nothing more
 */
record ReliefCount(
        String body,
        String casesOf,
        boolean withheld,
        @Nullable Long cases,
        @Nullable BigDecimal recipients,
        @Nullable BigDecimal recipientsAtMost,
        @Nullable BigDecimal money,
        @Nullable BigDecimal goods,
        @Nullable BigDecimal moneyWithGoods) {

    /** Of a body with all below it that had no case. */
    static final ReliefCount NONE = new ReliefCount("", "", false, 0L, ZERO, ZERO, ZERO, ZERO, ZERO);

    @Nullable
    BigDecimal least(Measure measure) {
        return switch (measure) {
            case PERSON_TIMES -> cases == null ? null : BigDecimal.valueOf(cases);
            case RECIPIENTS -> recipients;
            case MONEY -> money;
            case GOODS -> goods;
            case MONEY_WITH_GOODS -> moneyWithGoods;
            case RECORDS, SESSIONS, QUANTITY -> throw new IllegalArgumentException("not counted of relief: " + measure);
        };
    }

    /** Where nobody knows how many people a group was, there is no most, neither of people nor of times. */
    @Nullable
    BigDecimal most(Measure measure) {
        return switch (measure) {
            case RECIPIENTS -> recipientsAtMost;
            case PERSON_TIMES -> recipientsAtMost == null ? null : least(measure);
            case MONEY, GOODS, MONEY_WITH_GOODS, RECORDS, SESSIONS, QUANTITY -> least(measure);
        };
    }
}
