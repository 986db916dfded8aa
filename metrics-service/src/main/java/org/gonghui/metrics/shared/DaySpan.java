package org.gonghui.metrics.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run of days.
 *
 * @param last inclusive
 */
public record DaySpan(LocalDate first, LocalDate last) {

    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;

    /** From the first day of one year to the last day of another, or of the same. */
    public static DaySpan ofYears(int from, int to) {
        return new DaySpan(LocalDate.of(from, 1, 1), LocalDate.of(to, YEAR, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean contains(DaySpan other) {
        return contains(other.first) && contains(other.last);
    }

    public boolean overlaps(DaySpan other) {
        return !other.first.isAfter(last) && !other.last.isBefore(first);
    }

    /** The next smaller calendar periods that tile this one: years, halves, quarters, months; none for anything else. */
    public List<DaySpan> parts() {
        long months = wholeMonths();
        if (months > YEAR && months % YEAR == 0 && startsEvery(YEAR)) {
            return split(YEAR, months);
        }
        if (months == YEAR && startsEvery(YEAR)) {
            return split(HALF, months);
        }
        if (months == HALF && startsEvery(HALF)) {
            return split(QUARTER, months);
        }
        return months == QUARTER && startsEvery(QUARTER) ? split(1, months) : List.of();
    }

    private boolean startsEvery(int months) {
        return (first.getMonthValue() - 1) % months == 0;
    }

    /** How many calendar months this is, or 0 where it is no run of whole months. */
    private long wholeMonths() {
        LocalDate next = last.plusDays(1);
        boolean whole = first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        return whole ? ChronoUnit.MONTHS.between(first, next) : 0;
    }

    private List<DaySpan> split(int step, long months) {
        return IntStream.range(0, (int) months / step)
                .mapToObj(at -> first.plusMonths((long) at * step))
                .map(start -> new DaySpan(start, start.plusMonths(step).minusDays(1)))
                .toList();
    }
}
