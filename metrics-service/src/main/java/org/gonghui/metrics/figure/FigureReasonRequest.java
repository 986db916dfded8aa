package org.gonghui.metrics.figure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken. */
@Schema(name = "FigureReasonRequest", description = "Why a step is taken; it stands in the figure's history")
public record FigureReasonRequest(@Schema(description = "Why") @NotNull @Size(min = 1, max = 2000) String reason) {}
