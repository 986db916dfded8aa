package org.gonghui.metrics.report;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A parameter that asks for sources. */
public class SourcesAsked {

    @Parameter(description = "Also name the figures behind each value and where they are read; XLSX always does")
    @QueryParam("sources")
    @DefaultValue("false")
    Boolean sources = false;

    /** Whether an answer in this form tells sources: a workbook has a sheet for them. */
    public boolean in(ReportFormat format) {
        return sources || format == ReportFormat.XLSX;
    }
}
