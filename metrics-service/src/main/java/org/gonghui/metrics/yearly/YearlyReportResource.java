package org.gonghui.metrics.yearly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.ReportAnswers;
import org.gonghui.metrics.report.ReportFormat;
import org.gonghui.metrics.shared.BodyCode;

/** Yearly reports: all that is known of a body's year. */
@Path("/api/v1/bodies/{code}/yearly-report")
@Tag(name = "Reports")
public class YearlyReportResource {

    private final YearlyReportService reports;

    YearlyReportResource(YearlyReportService reports) {
        this.reports = reports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(
            operationId = "readYearlyReport",
            summary = "All metrics that have a value for a body and year, by kind of work",
            description =
                    """
                    Each value is answered as a roll-up is, all of them from one state of the records. A metric is there \
                    where the body or, if it adds up, anyone below it reported it for the year; breakdowns stand apart.""")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = YearlyReportView.class)),
                @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "The body is not in the tree of that time")
    public Response read(
            @Parameter(description = "Code of the body", example = "GD-HZ")
                    @PathParam("code")
                    @Size(max = BodyCode.LONGEST)
                    String code,
            @Parameter(description = "The year", example = "2024") @QueryParam("year") @NotNull @Min(1900) @Max(2099)
                    Integer year,
            @BeanParam @Valid AsKnown known,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportFormat.ofTables(headers);
        return ReportAnswers.of(reports.read(code, year, known), format, headers);
    }
}
