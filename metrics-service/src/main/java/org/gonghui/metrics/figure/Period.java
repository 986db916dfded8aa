package org.gonghui.metrics.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a figure is about in time: only as precise as its source says. */
@Schema(name = "Period", description = "What a figure is about in time. An end that the source does not give is null.")
public record Period(
        @Schema(description = "Kind of period; labels at /api/v1/code-lists/period-kind") @NotNull PeriodKind kind,
        @Schema(description = "First day, month or year", examples = "2024")
                @Pattern(regexp = PartialDate.PATTERN)
                @Nullable
                String from,
        @Schema(description = "Last day, month or year, inclusive", examples = "2024")
                @Pattern(regexp = PartialDate.PATTERN)
                @Nullable
                String to) {

    @JsonIgnore
    public Optional<PartialDate> start() {
        return Optional.ofNullable(from).map(PartialDate::parse);
    }

    @JsonIgnore
    public Optional<PartialDate> end() {
        return Optional.ofNullable(to).map(PartialDate::parse);
    }

    /** The days that the period is known to lie in; a lone {@code to} stands for its own days. */
    @JsonIgnore
    public Optional<DaySpan> days() {
        return end().map(last ->
                new DaySpan(start().map(PartialDate::firstDay).orElse(last.firstDay()), last.lastDay()));
    }

    /** The year of the last day; 0 where that is not known. It is how the table of figures is divided. */
    @JsonIgnore
    int endsIn() {
        return end().map(last -> last.lastDay().getYear()).orElse(0);
    }

    /** Whether periods of this kind tile the calendar: those of one size lie side by side and make up a larger one. */
    @JsonIgnore
    public boolean isTile() {
        return switch (kind) {
            case YEAR, HALF, QUARTER, MONTH -> true;
            case FIVE_YEAR -> from != null && to != null;
            case DAY, AS_OF, CUMULATIVE, UNSPECIFIED -> false;
        };
    }

    /** Whether both ends are given to the day. */
    @JsonIgnore
    public boolean isToTheDay() {
        return start().filter(PartialDate::isDay).isPresent()
                && end().filter(PartialDate::isDay).isPresent();
    }

    /** The same part of the year before, of a period that tiles the calendar within a year. */
    @JsonIgnore
    public Optional<Period> yearBefore() {
        return switch (kind) {
            case YEAR, HALF, QUARTER, MONTH -> Optional.of(new Period(kind, yearBefore(from), yearBefore(to)));
            case DAY, AS_OF, CUMULATIVE, FIVE_YEAR, UNSPECIFIED -> Optional.empty();
        };
    }

    private static @Nullable String yearBefore(@Nullable String date) {
        int year = "2024".length();
        return date == null ? null : Integer.parseInt(date.substring(0, year)) - 1 + date.substring(year);
    }
}
