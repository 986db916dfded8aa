package org.gonghui.metrics.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reporting task as the contract shows it. */
@Schema(name = "ReportingTask", description = "What a body asks its subtree for")
public record ReportingTaskView(
        @NotNull UUID id,
        @JsonUnwrapped ReportingTaskRequest said,
        @Schema(description = "Whether it is still asked") @NotNull TaskState state,
        @NotNull Long version,
        @NotNull Instant updatedAt) {

    /** A page of tasks. */
    @Schema(name = "ReportingTaskPage", description = "A page of tasks, in the order in which they were made")
    public record ReportingTaskPage(
            @NotNull List<ReportingTaskView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}

    /** What is stored of a task for readers. */
    record ReportingTaskDocument(UUID id, @JsonUnwrapped ReportingTaskRequest said, TaskState state) {}
}
