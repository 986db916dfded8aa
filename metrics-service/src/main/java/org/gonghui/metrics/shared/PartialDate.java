package org.gonghui.metrics.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A date that is only as precise as it is known: {@code 2024}, {@code 2024-03} or {@code 2024-03-15}.
 *
 * @param lastDay inclusive
 */
public record PartialDate(String text, Precision precision, LocalDate firstDay, LocalDate lastDay) {

    public static final String PATTERN = "^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** How much of a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * Reads a date of this {@link #PATTERN}.
     *
     * @throws DateTimeException where the calendar has no such day
     */
    public static PartialDate parse(String text) {
        if (text.length() == YEAR_LENGTH) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return new PartialDate(
                    text, Precision.YEAR, first, first.plusYears(1).minusDays(1));
        }
        if (text.length() == MONTH_LENGTH) {
            YearMonth month = YearMonth.parse(text);
            return new PartialDate(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text);
        return new PartialDate(text, Precision.DAY, day, day);
    }

    /** Reads a date of a request; notes a fault where the calendar has no such day. */
    public static @Nullable PartialDate check(@Nullable String text, String pointer, Faults faults) {
        try {
            return text == null ? null : parse(text);
        } catch (DateTimeException noSuchDay) {
            faults.add(pointer, "invalid_value", Text.of("没有这一天", "The calendar has no such day"));
            return null;
        }
    }

    public boolean isYear() {
        return precision == Precision.YEAR;
    }

    public boolean isMonth() {
        return precision == Precision.MONTH;
    }

    public boolean isDay() {
        return precision == Precision.DAY;
    }
}
