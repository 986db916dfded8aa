package org.gonghui.metrics.figure;

import java.time.LocalDate;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** The shape that each kind of period has. */
final class PeriodRules {

    private static final int FIVE_YEARS = 5;
    private static final int HALF = 6;
    private static final int QUARTER = 3;

    private static final Text YEARS = Text.of("应为同一年，如 2024 至 2024", "The same year twice, such as 2024 and 2024");
    private static final Text MONTHS = Text.of("应为同一月，如 2024-03 至 2024-03", "The same month twice, such as 2024-03");
    private static final Text HALVES =
            Text.of("应为半年，如 2024-01 至 2024-06", "The months of a half, such as 2024-01 and 2024-06");
    private static final Text QUARTERS =
            Text.of("应为季度，如 2024-04 至 2024-06", "The months of a quarter, such as 2024-04 and 2024-06");
    private static final Text DAYS = Text.of("首尾应为日期，如 2024-05-22", "Both ends to the day, such as 2024-05-22");
    private static final Text FIVE =
            Text.of("应为五个年度，如 2020 至 2024，或都为 null", "Five years, such as 2020 and 2024, or both null");
    private static final Text ABSENT = Text.of("此类期间没有这一端", "This kind of period has no such end");

    private PeriodRules() {}

    static void check(Period period, String pointer, Faults faults) {
        PartialDate from = PartialDate.check(period.from(), pointer + "/from", faults);
        PartialDate to = PartialDate.check(period.to(), pointer + "/to", faults);
        if (!faults.none()) {
            return;
        }
        switch (period.kind()) {
            case YEAR -> require(isYears(from, to, 1), pointer, YEARS, faults);
            case HALF -> require(isMonths(from, to, HALF), pointer, HALVES, faults);
            case QUARTER -> require(isMonths(from, to, QUARTER), pointer, QUARTERS, faults);
            case MONTH -> require(isMonths(from, to, 1), pointer, MONTHS, faults);
            case DAY -> require(from != null && from.isDay() && to != null && to.isDay(), pointer, DAYS, faults);
            case AS_OF -> require(from == null, pointer + "/from", ABSENT, faults);
            case CUMULATIVE -> {}
            case FIVE_YEAR ->
                require((from == null && to == null) || isYears(from, to, FIVE_YEARS), pointer, FIVE, faults);
            case UNSPECIFIED -> {
                require(from == null, pointer + "/from", ABSENT, faults);
                require(to == null, pointer + "/to", ABSENT, faults);
            }
        }
        if (from != null && to != null && from.firstDay().isAfter(to.lastDay())) {
            faults.add(pointer + "/to", "upside_down", Text.of("早于 from", "Lies before from"));
        }
    }

    /** Notes ends that have not begun yet. */
    static void checkFuture(Period period, String pointer, LocalDate today, Faults faults) {
        period.start()
                .filter(from -> from.firstDay().isAfter(today))
                .ifPresent(from -> faults.add(pointer + "/from", "in_future", Text.of("在未来", "Lies in the future")));
        period.end()
                .filter(to -> to.firstDay().isAfter(today))
                .ifPresent(to -> faults.add(pointer + "/to", "in_future", Text.of("在未来", "Lies in the future")));
    }

    private static boolean isYears(@Nullable PartialDate from, @Nullable PartialDate to, int years) {
        return from != null
                && to != null
                && from.isYear()
                && to.isYear()
                && to.lastDay().getYear() - from.firstDay().getYear() == years - 1;
    }

    private static boolean isMonths(@Nullable PartialDate from, @Nullable PartialDate to, int months) {
        return from != null
                && to != null
                && from.isMonth()
                && to.isMonth()
                && (from.firstDay().getMonthValue() - 1) % months == 0
                && from.firstDay().plusMonths(months).equals(to.lastDay().plusDays(1));
    }

    private static void require(boolean holds, String pointer, Text shape, Faults faults) {
        if (!holds) {
            faults.add(pointer, "period_shape", shape);
        }
    }
}
