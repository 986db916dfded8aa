package org.gonghui.programme.scheme;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round as the contract shows it: {@link RoundDocument} with its version. */
@Schema(name = "ReliefRound", description = "A span of days in which a body takes applications of a scheme")
public record RoundView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Code of the scheme", examples = "provincial_organs_severe_illness") @NotNull
                String scheme,
        @Schema(description = "Code of the body that holds it", examples = "GD-ORG") @NotNull String body,
        @Schema(description = "A month or a year", examples = "2024-03") @NotNull String period,
        @Schema(description = "First day on which it takes applications") @NotNull LocalDate firstDay,
        @Schema(description = "Last day on which it takes applications") @NotNull LocalDate lastDay,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of rounds. */
    @Schema(name = "ReliefRoundPage", description = "A page of rounds, in the order in which they were recorded")
    public record RoundPage(
            @NotNull List<RoundView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
