package org.gonghui.metrics.series;

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

/** Series: a metric at a body over years. */
@Path("/api/v1/series")
@Tag(name = "Reports")
public class SeriesResource {

    private final SeriesService series;

    SeriesResource(SeriesService series) {
        this.series = series;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE, ReportFormat.SVG_TYPE})
    @Operation(
            operationId = "readSeries",
            summary = "A metric at a body over years, with the change on the year before",
            description =
                    """
                    Each year is answered as a roll-up is, all of them from one state of the records. A year without a \
                    value stands there and says why. A change is told only where both years have a value that comes from \
                    the same place: two claims, or two roll-ups of as many bodies; where values are only known between \
                    bounds, so is the change. SVG is a chart for print, with gaps for missing years and whiskers for \
                    bounds. Texts of CSV, XLSX and SVG are Chinese unless Accept-Language asks for English.""")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFormat.SVG_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such metric, or the body is in the tree of none of the years")
    @APIResponse(
            responseCode = "422",
            description = "There would only be values if those of several bodies were added that do not add up")
    public Response read(
            @BeanParam @Valid MetricAtBody what,
            @Parameter(description = "First year", example = "2020") @QueryParam("from") @NotNull @Min(1900) @Max(2099)
                    Integer from,
            @Parameter(description = "Last year, at most 50 years in all", example = "2025")
                    @QueryParam("to")
                    @NotNull
                    @Min(1900)
                    @Max(2099)
                    Integer to,
            @BeanParam @Valid AsKnown known,
            @BeanParam @Valid SourcesAsked sources,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportFormat.ofAll(headers);
        return ReportAnswers.of(series.read(what, from, to, known, sources.in(format)), format, headers);
    }
}
