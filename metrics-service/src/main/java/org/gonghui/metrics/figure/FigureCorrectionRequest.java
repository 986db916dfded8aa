package org.gonghui.metrics.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.jspecify.annotations.Nullable;

/** What a published figure should have said. */
@Schema(
        name = "FigureCorrectionRequest",
        description = "What a published figure should have said; what it is about never changes")
public record FigureCorrectionRequest(
        @Schema(description = "The value, in the metric's unit; at most 15 significant digits") @NotNull
                BigDecimal value,
        @Schema(description = "How exact it is; absent: as before") @Nullable Qualifier qualifier,
        @Schema(description = "Where the correction is read; absent: the body says so itself") @Valid @Nullable
                Citation source,
        @Schema(description = "Remarks; absent: as before") @Size(min = 1, max = 2000) @Nullable String note,
        @Schema(description = "Why it is corrected") @NotNull @Size(min = 1, max = 2000) String reason) {}
