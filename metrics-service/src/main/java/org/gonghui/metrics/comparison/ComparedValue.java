package org.gonghui.metrics.comparison;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.report.Reading;

/** One metric of one body. */
@Schema(name = "ComparedValue", description = "One metric of one body")
public record ComparedValue(
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "Code of the metric") @NotNull String metric,
        @Schema(description = "What is known of it") @NotNull Reading reading) {}
