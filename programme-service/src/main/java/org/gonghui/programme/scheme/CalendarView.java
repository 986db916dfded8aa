package org.gonghui.programme.scheme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;

/** What of relief opens when, for a body. */
@Schema(name = "ReliefCalendar", description = "What relief opens in which month of a year, for a body")
public record CalendarView(
        @Schema(description = "Code of the body", examples = "GD-ORG") @NotNull String body,
        @Schema(description = "The year", examples = "2024") @NotNull Integer year,
        @Schema(description = "Schemes whose rule takes applications at any time in the year, by code") @NotNull
                List<Opens> anyTime,
        @Schema(description = "The twelve months with what opens in them") @NotNull List<Month> months) {

    /** What opens in a month. */
    @Schema(name = "ReliefCalendarMonth", description = "What opens in a month")
    public record Month(
            @Schema(description = "1 to 12") @NotNull Integer month,
            @Schema(description = "Schemes that open in it, by code") @NotNull List<Opens> opens) {}

    /** A scheme that opens, with its rounds. */
    @Schema(name = "ReliefCalendarEntry", description = "A scheme that opens, with the rounds that are held by then")
    public record Opens(
            @Schema(description = "Code of the scheme") @NotNull String scheme,
            @NotNull Name name,
            @Schema(description = "What it is for") @NotNull Segment segment,
            @Schema(description = "Whether people apply, or a body serves a group") @NotNull SchemeKind kind,
            @Schema(description = "How often it opens") @NotNull OpeningKind opening,
            @Schema(description = "Rounds of the body or of those above it that take applications in this time")
                    @NotNull
                    List<Window> rounds) {}

    /** The days of a round. */
    @Schema(name = "ReliefCalendarRound", description = "The days of a round")
    public record Window(
            @Schema(description = "Id of the round") @NotNull UUID round,
            @Schema(description = "Code of the body that holds it") @NotNull String body,
            @Schema(description = "First day on which it takes applications") @NotNull LocalDate firstDay,
            @Schema(description = "Last day on which it takes applications") @NotNull LocalDate lastDay) {}
}
