package org.gonghui.metrics.rollup;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/** The parameters of a roll-up: a year, or the first and last of a span of whole years. */
record RollUpQuery(
        String metric,
        String body,
        @Nullable Integer year,
        @Nullable Integer from,
        @Nullable Integer to,
        String breakdown,
        boolean explain,
        boolean missing,
        @Nullable LocalDate hierarchyAsOf,
        @Nullable Instant asKnownAt) {

    private static final int FIVE = 5;

    /** Throws {@code invalid-parameter} where these do not name one span of years and one breakdown. */
    void check() {
        Faults faults = new Faults();
        if (year == null && from == null && to == null) {
            faults.add("?year", "required", Text.of("请给出 year，或 from 与 to", "Give year, or from and to"));
        } else if (year != null && (from != null || to != null)) {
            faults.add("?year", "ambiguous", Text.of("year 与 from、to 不能并用", "Give either year, or from and to"));
        } else if (year == null && (from == null || to == null)) {
            faults.add(from == null ? "?from" : "?to", "required", Text.of("from 与 to 须同时给出", "Give both from and to"));
        } else if (from != null && to != null && from > to) {
            faults.add("?to", "upside_down", Text.of("早于 from", "Lies before from"));
        }
        Breakdowns.checkOnce(breakdown, "?breakdown", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
    }

    /** Whether subtotals of years can answer it, as they are known now. */
    boolean isOfYearNow() {
        return firstYear() == lastYear() && !explain && !missing && hierarchyAsOf == null && asKnownAt == null;
    }

    DaySpan span() {
        return DaySpan.ofYears(firstYear(), lastYear());
    }

    Period period() {
        return new Period(kind(), Integer.toString(firstYear()), Integer.toString(lastYear()));
    }

    private PeriodKind kind() {
        int years = lastYear() - firstYear() + 1;
        if (years == 1) {
            return PeriodKind.YEAR;
        }
        return years == FIVE ? PeriodKind.FIVE_YEAR : PeriodKind.CUMULATIVE;
    }

    private int firstYear() {
        return one(year, from);
    }

    private int lastYear() {
        return one(year, to);
    }

    private static int one(@Nullable Integer preferred, @Nullable Integer other) {
        Integer given = preferred == null ? other : preferred;
        if (given == null) {
            throw new IllegalStateException("not checked");
        }
        return given;
    }
}
