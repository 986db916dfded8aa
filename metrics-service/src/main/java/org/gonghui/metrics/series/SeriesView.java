package org.gonghui.metrics.series;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.table.Table;
import org.gonghui.metrics.report.ChartedReport;
import org.gonghui.metrics.report.Known;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;

/** A metric at a body over years. */
@Schema(name = "Series", description = "A metric at a body over years, each as a roll-up tells it")
public record SeriesView(
        @Schema(description = "The metric") @NotNull NamedMetric metric,
        @Schema(description = "The body") @NotNull NamedBody body,
        @Schema(description = "First year") @NotNull Integer from,
        @Schema(description = "Last year") @NotNull Integer to,
        @Schema(description = "Every year, in their order") @NotNull @Size(max = SeriesView.MOST_YEARS)
                List<SeriesPoint> points,
        @Schema(description = "From what it was answered") @NotNull Known known)
        implements ChartedReport {

    static final int MOST_YEARS = 50;

    @Override
    public String fileName() {
        return "series-%s-%s-%d-%d".formatted(metric.code(), body.code(), from, to);
    }

    @Override
    public List<Table> tables() {
        return SeriesTables.of(this);
    }

    @Override
    public String chart(Locale language) {
        return SeriesChart.of(this, language);
    }
}
