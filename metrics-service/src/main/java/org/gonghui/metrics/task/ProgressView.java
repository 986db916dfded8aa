package org.gonghui.metrics.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a subtree has come with a task. */
@Schema(
        name = "TaskProgress",
        description = "How far a subtree has come; counts figures that are owed: a body and a metric each")
public record ProgressView(
        @Schema(description = "Id of the task") @NotNull UUID task,
        @Schema(description = "Code of the body whose subtree is counted") @NotNull String body,
        @Schema(description = "All of the subtree, the body itself included") @NotNull Standing total,
        @Schema(description = "Each child of the body, with all below it; those that owe nothing are left out") @NotNull
                List<ChildProgress> items,
        @Schema(description = "Present where the children go on") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                String nextPageToken) {

    /** A child and all below it. */
    @Schema(name = "ChildProgress", description = "How far a child has come, with all below it")
    public record ChildProgress(
            @Schema(description = "Code of the child") @NotNull String body, @JsonUnwrapped Standing standing) {}

    /** Counts, with what they mean on the day of the question. */
    @Schema(name = "TaskStanding", description = "How many figures are owed, and how far they have come")
    public record Standing(
            @Schema(description = "Figures that are owed") @NotNull Integer expected,
            @Schema(description = "Handed in: submitted, confirmed or published") @NotNull Integer delivered,
            @Schema(description = "Confirmed or published") @NotNull Integer confirmed,
            @Schema(description = "Published") @NotNull Integer published,
            @Schema(description = "Owed and not handed in") @NotNull Integer missing,
            @Schema(description = "Missing after the due day; 0 until then, and once the task is closed") @NotNull
                    Integer late) {}

    /** What the database counts. */
    record Counts(int expected, int delivered, int confirmed, int published) {

        Standing standing(boolean due) {
            int missing = expected - delivered;
            return new Standing(expected, delivered, confirmed, published, missing, due ? missing : 0);
        }
    }
}
