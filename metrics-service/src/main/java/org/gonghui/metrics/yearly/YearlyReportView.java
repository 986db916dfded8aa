package org.gonghui.metrics.yearly;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.table.Table;
import org.gonghui.metrics.report.Known;
import org.gonghui.metrics.report.NamedBody;
import org.gonghui.metrics.report.Report;

/** All that is known of a body's year. */
@Schema(name = "YearlyReport", description = "All metrics that have a value for a body and year, by kind of work")
public record YearlyReportView(
        @Schema(description = "The body") @NotNull NamedBody body,
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "Kinds of work, as the code list has them") @NotNull List<ReportedArea> areas,
        @Schema(description = "Whether this is all; false where there are more than 500 metrics and breakdowns")
                @NotNull
                Boolean complete,
        @Schema(description = "From what it was answered") @NotNull Known known)
        implements Report {

    static final int MOST = 500;

    @Override
    public String fileName() {
        return "yearly-report-%s-%d".formatted(body.code(), year);
    }

    @Override
    public List<Table> tables() {
        return YearlyReportTables.of(this);
    }
}
