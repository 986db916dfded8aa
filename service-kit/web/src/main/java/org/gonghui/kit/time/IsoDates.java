package org.gonghui.kit.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** Dates as the contract writes them: {@code 2024-12-31}, the year with four digits. */
public final class IsoDates {

    private static final int YEAR_DIGITS = 4;

    public static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, YEAR_DIGITS)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private IsoDates() {}

    public static LocalDate parse(String text) {
        return LocalDate.parse(text, FORMAT);
    }
}
