package org.gonghui.metrics.yearly;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;

/** One metric of a yearly report. */
@Schema(name = "ReportedMetric", description = "One metric of a yearly report, or a part of one")
public record ReportedMetric(
        @Schema(description = "The metric") @NotNull NamedMetric metric,
        @Schema(description = "What is known of it") @NotNull Reading reading) {}
