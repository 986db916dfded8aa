package org.gonghui.metrics.derive;

import java.math.BigDecimal;
import java.util.Collection;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.Measure;
import org.gonghui.metrics.catalogue.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Records of one subtree that are alike, added up in every way in which they can be.
 *
 * @param root code of the body asked for
 * @param records how many there are
 */
record Tally(
        String root,
        String kind,
        @Nullable String level,
        @Nullable String quantityUnit,
        long records,
        Part sessions,
        Part personTimes,
        Part money,
        Part quantity) {

    /**
     * What they add up to in one way.
     *
     * @param told how many of them say it
     * @param value null where none does
     */
    record Part(long told, @Nullable BigDecimal value) {

        static final Part NONE = new Part(0, null);
    }

    /**
     * What the records that a metric is counted from add up to.
     *
     * @param records how many there are
     * @param told how many of them say the measure
     * @param value null where none does
     */
    record Sum(long records, long told, @Nullable BigDecimal value) {}

    /** Adds up those of one subtree that a metric is counted from. */
    static Sum sum(Collection<Tally> tallies, DerivedFrom rule, Unit unit) {
        long records = 0;
        long told = 0;
        BigDecimal value = null;
        for (Tally tally : tallies) {
            if (tally.isOf(rule)) {
                Part part = tally.part(rule.measure(), unit);
                records += tally.records;
                told += part.told;
                value = plus(value, part.value);
            }
        }
        return new Sum(records, told, value);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }

    private boolean isOf(DerivedFrom rule) {
        return (rule.kinds().isEmpty() || rule.kinds().contains(kind))
                && (rule.levels().isEmpty() || (level != null && rule.levels().contains(level)));
    }

    /** A quantity in another unit does not say what is asked for. */
    private Part part(Measure measure, Unit unit) {
        return switch (measure) {
            case RECORDS -> new Part(records, BigDecimal.valueOf(records));
            case SESSIONS -> sessions;
            case PERSON_TIMES -> personTimes;
            case MONEY -> money;
            case QUANTITY -> unit.code().equals(quantityUnit) ? quantity : Part.NONE;
            case RECIPIENTS, GOODS, MONEY_WITH_GOODS ->
                throw new IllegalArgumentException("not counted of records: " + measure);
        };
    }
}
