package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure that does not enter. */
@Schema(name = "SkippedFigure", description = "A figure that does not enter, and why")
public record Skipped(
        @Schema(description = "Its id") @NotNull UUID figure,
        @Schema(description = "Code of its body") @NotNull String body,
        @Schema(description = "Why it does not enter; labels at /api/v1/code-lists/skip-reason") @NotNull
                SkipReason reason) {}
