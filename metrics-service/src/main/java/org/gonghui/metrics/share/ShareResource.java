package org.gonghui.metrics.share;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.gonghui.metrics.report.MetricAtBody;
import org.gonghui.metrics.report.ReportAnswers;
import org.gonghui.metrics.report.ReportFormat;
import org.gonghui.metrics.report.SourcesAsked;

/** Shares: what the children of a body contribute to it. */
@Path("/api/v1/shares")
@Tag(name = "Reports")
public class ShareResource {

    private final ShareService shares;

    ShareResource(ShareService shares) {
        this.shares = shares;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(
            operationId = "readShares",
            summary = "What a body's own work and its children contribute to its value in a year",
            description =
                    """
                    The whole is the value of the body's roll-up: what it reported, else what is rolled up. The parts are \
                    its own work and what each child contributes. What a claim holds beyond them is a part of its own, \
                    the rest, negative where the parts add up to more; fit says which it is. Without a claim the whole is \
                    no more than the sum of what was reported, and silent names the children of which nothing is known.""")
    @APIResponse(
            responseCode = "200",
            description = "The shares",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SharesView.class)),
                @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "No such metric, or the body is not in the tree of that time")
    @APIResponse(responseCode = "422", description = "Values of several bodies do not add up to a whole")
    public Response read(
            @BeanParam @Valid MetricAtBody what,
            @Parameter(description = "The year", example = "2023") @QueryParam("year") @NotNull @Min(1900) @Max(2099)
                    Integer year,
            @BeanParam @Valid AsKnown known,
            @BeanParam @Valid SourcesAsked sources,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportFormat.ofTables(headers);
        return ReportAnswers.of(shares.read(what, year, known, sources.in(format)), format, headers);
    }
}
