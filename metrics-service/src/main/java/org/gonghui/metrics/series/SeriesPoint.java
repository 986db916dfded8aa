package org.gonghui.metrics.series;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.report.Reading;
import org.jspecify.annotations.Nullable;

/** One year of a series. */
@Schema(name = "SeriesPoint", description = "One year of a series; a year without a value stands there too")
public record SeriesPoint(
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "What is known of it") @NotNull Reading reading,
        @Schema(description = "How it differs from the year before; null in the first year of the series") @Nullable
                YearOnYear change) {}
