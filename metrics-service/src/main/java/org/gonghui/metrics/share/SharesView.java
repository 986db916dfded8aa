package org.gonghui.metrics.share;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.table.Table;
import org.gonghui.metrics.report.Known;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.NamedMetric;
import org.gonghui.metrics.report.Reading;
import org.gonghui.metrics.report.Report;
import org.jspecify.annotations.Nullable;

/** What the children of a body contribute to it. */
@Schema(name = "Shares", description = "What a body's own work and its children contribute to its value")
public record SharesView(
        @Schema(description = "The metric") @NotNull NamedMetric metric,
        @Schema(description = "The body") @NotNull NamedBody body,
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "What is known of the body itself; its value is the whole") @NotNull Reading whole,
        @Schema(description = "How the parts go together with the whole; null where there is no whole") @Nullable
                ShareFit fit,
        @Schema(description = "Whether the whole and every part are exact; where not, so are the percentages not")
                @NotNull
                Boolean exact,
        @Schema(description = "The greatest first; the rest, where there is one, last") @NotNull List<Share> parts,
        @Schema(description = "Children of which nothing is known; their part is unknown, not 0") @NotNull
                List<NamedBody> silent,
        @Schema(description = "From what it was answered") @NotNull Known known)
        implements Report {

    @Override
    public String fileName() {
        return "shares-%s-%s-%d".formatted(metric.code(), body.code(), year);
    }

    @Override
    public List<Table> tables() {
        return ShareTables.of(this);
    }
}
