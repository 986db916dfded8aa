package org.gonghui.metrics.comparison;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.table.Table;
import org.gonghui.metrics.report.Known;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Report;

/** Bodies by metrics. */
@Schema(name = "Comparison", description = "Bodies by metrics in a year")
public record ComparisonView(
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "The bodies, as they were asked for") @NotNull @Size(max = ComparisonView.MOST)
                List<NamedBody> bodies,
        @Schema(description = "The metrics, as they were asked for") @NotNull @Size(max = ComparisonView.MOST)
                List<NamedMetric> metrics,
        @Schema(description = "Every metric of the first body, then of the next") @NotNull List<ComparedValue> items,
        @Schema(description = "From what it was answered") @NotNull Known known)
        implements Report {

    static final int MOST = 20;

    @Override
    public String fileName() {
        return "comparison-%d".formatted(year);
    }

    @Override
    public List<Table> tables() {
        return ComparisonTables.of(this);
    }
}
