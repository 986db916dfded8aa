package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim that waits for a step. */
@Schema(name = "MutualAidWorkItem", description = "A claim that waits for a step")
public record ClaimWorkView(
        @Schema(description = "Whether its dueOn has passed") @NotNull Boolean overdue, @NotNull ClaimView claim) {

    /** A page of what waits. */
    @Schema(name = "MutualAidWorkList", description = "What waits at a desk, the longest overdue first")
    public record ClaimWorkList(
            @NotNull List<ClaimWorkView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
