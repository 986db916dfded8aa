package org.gonghui.registry.body;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many bodies a subtree has, in groups. */
@Schema(name = "SubtreeCounts", description = "How many bodies a subtree has, its root included")
public record SubtreeCounts(
        @Schema(description = "The day on which the tree stood so") @NotNull LocalDate asOf,
        @Schema(description = "What the groups are") @NotNull SubtreeGrouping by,
        @Schema(description = "All bodies of the subtree, the root included") @NotNull Long total,
        @Schema(description = "Those groups that are not empty, by code") @NotNull List<Count> counts) {

    /** One group of a subtree. */
    @Schema(name = "SubtreeCount", description = "One group of a subtree")
    public record Count(
            @Schema(description = "Code of the type or level; labels at /api/v1/code-lists") @NotNull String code,
            @Schema(description = "How many bodies") @NotNull Long count) {}

    static SubtreeCounts of(LocalDate day, SubtreeGrouping by, List<Count> counts) {
        return new SubtreeCounts(
                day, by, counts.stream().mapToLong(Count::count).sum(), counts);
    }
}
