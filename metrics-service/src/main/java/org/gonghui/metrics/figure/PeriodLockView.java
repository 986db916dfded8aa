package org.gonghui.metrics.figure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed year as the contract shows it. */
@Schema(name = "PeriodLock", description = "A closed year: no figure that ends in it is recorded any more")
public record PeriodLockView(
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "Why it is closed") @NotNull String reason,
        @Schema(description = "Counts the changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** The closed years. */
    @Schema(name = "PeriodLockPage", description = "The closed years, all of them")
    public record PeriodLockPage(
            @NotNull List<PeriodLockView> items,
            @Schema(description = "Never present: the list is short") @Nullable String nextPageToken) {}
}
