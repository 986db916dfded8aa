package org.gonghui.programme.count;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a body has and did in a year, as the records say. */
@Schema(name = "ProgrammeCounts", description = "What a body has and did in a year, counted from the records")
public record CountView(
        @Schema(description = "Code of the body", examples = "GD-HZ") @NotNull String body,
        @Schema(description = "The year", examples = "2024") @NotNull Integer year,
        @Schema(description = "Whose records were taken in") @NotNull Coverage coverage,
        @Schema(description = "Stations standing on the day of asOf") @NotNull Tally stations,
        @Schema(description = "Activities that begin in the year") @NotNull Tally activities,
        @Schema(description = "Sessions of those activities") @NotNull Long sessions,
        @Schema(description = "Sum of their people; null where none of them says") @Nullable Long people,
        @Schema(description = "Sum of their person-times; null where none of them says") @Nullable Long personTimes,
        @Schema(description = "Sum of their money; null where none of them says") @Nullable Money money,
        @Schema(description = "The last day of the year, or today in the current year") @NotNull LocalDate asOf) {

    /** A number with its parts. */
    @Schema(name = "TallyByKind", description = "A number with its parts")
    public record Tally(
            @Schema(description = "All of them") @NotNull Long total,
            @Schema(description = "By kind; kinds without any are left out") @NotNull Map<String, Long> byKind) {

        static Tally of(Map<String, Long> byKind) {
            return new Tally(byKind.values().stream().mapToLong(Long::longValue).sum(), byKind);
        }
    }
}
