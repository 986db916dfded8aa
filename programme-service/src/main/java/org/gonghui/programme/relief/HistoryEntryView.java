package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What somebody did with an application, and what its amounts were after it. */
@Schema(name = "ReliefHistoryEntry", description = "What somebody did with an application, and its amounts after it")
public record HistoryEntryView(
        @Schema(description = "When") @NotNull Instant at,
        @Schema(description = "The day by which the service worked then") @NotNull LocalDate day,
        @Schema(description = "Subject of the token by which it was done") @NotNull String actor,
        @Schema(description = "What was done") @NotNull ApplicationAction action,
        @Schema(description = "The state after it") @NotNull ApplicationState state,
        @Schema(description = "What was asked for") @NotNull Money asked,
        @Schema(description = "What the review found due") @Nullable Money assessed,
        @Schema(description = "What the last level approved; of a level before, what it endorsed") @Nullable
                Money approved,
        @Schema(description = "What was paid") @Nullable Money paid,
        @Schema(description = "Why") @Nullable String reason) {

    /** The whole history. */
    @Schema(name = "ReliefHistory", description = "All that was done with an application, the oldest first")
    public record History(@NotNull List<HistoryEntryView> items) {}
}
