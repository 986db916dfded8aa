package org.gonghui.metrics.yearly;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.catalogue.Area;

/** The metrics of one kind of work. */
@Schema(name = "ReportedArea", description = "The metrics of one kind of work, by code and breakdown")
public record ReportedArea(
        @Schema(description = "The work; labels at /api/v1/code-lists/area") @NotNull Area area,
        @Schema(description = "Its metrics") @NotNull List<ReportedMetric> metrics) {}
