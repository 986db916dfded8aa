package org.gonghui.metrics.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.table.Table;
import org.gonghui.metrics.report.ChartedReport;
import org.gonghui.metrics.report.Known;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;
import org.jspecify.annotations.Nullable;

/** The children of a body by a metric. */
@Schema(name = "Ranking", description = "A page of the children of a body, by the value of a metric")
public record RankingView(
        @Schema(description = "The metric") @NotNull NamedMetric metric,
        @Schema(description = "The body whose children are ranked") @NotNull NamedBody body,
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "Which value comes first") @NotNull RankingOrder order,
        @Schema(description = "What is known of the body itself") @NotNull Reading whole,
        @Schema(description = "How many children it has in the tree of that time") @NotNull Integer children,
        @Schema(description = "How many of them have a value") @NotNull Integer ranked,
        @Schema(description = "A page of them; those without a value come last")
                @NotNull
                @Size(max = PageLimits.MAX_SIZE)
                List<RankedBody> items,
        @Schema(description = "Present where the list goes on") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                String nextPageToken,
        @Schema(description = "From what it was answered") @NotNull Known known)
        implements ChartedReport {

    @Override
    public String fileName() {
        return "ranking-%s-%s-%d".formatted(metric.code(), body.code(), year);
    }

    @Override
    public List<Table> tables() {
        return RankingTables.of(this);
    }

    @Override
    public String chart(Locale language) {
        return RankingChart.of(this, language);
    }
}
