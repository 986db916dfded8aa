package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that came under another superior within the period asked for, or went on in another body. */
@Schema(
        name = "RollUpMove",
        description =
                "A body of the tree that came under another superior within the period, or was merged into it; it carries its whole period to where it stands in the tree, nothing is apportioned")
public record Move(
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "Code of the superior it came under, or of its successor") @NotNull String superior,
        @Schema(description = "The first day there") @NotNull LocalDate on) {}
