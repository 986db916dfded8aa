package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application that waits for a step. */
@Schema(name = "ReliefWorkItem", description = "An application that waits for a step")
public record WorkItemView(
        @Schema(description = "Whether its dueOn has passed") @NotNull Boolean overdue,
        @NotNull ApplicationView application) {

    /** A page of what waits. */
    @Schema(name = "ReliefWorkList", description = "What waits at a desk, the longest overdue first")
    public record WorkList(
            @NotNull List<WorkItemView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
