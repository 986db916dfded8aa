package org.gonghui.metrics.comparison;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.gonghui.metrics.report.SourcesAsked;

/** Comparisons: bodies by metrics. */
@Path("/api/v1/comparisons")
@Tag(name = "Reports")
public class ComparisonResource {

    private static final String BODIES = "^[A-Z0-9]+(-[A-Z0-9]+)*(,[A-Z0-9]+(-[A-Z0-9]+)*)*$";
    private static final String METRICS = "^[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)*$";
    private static final int LONGEST = 1300;

    private final ComparisonService comparisons;

    ComparisonResource(ComparisonService comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE})
    @Operation(
            operationId = "readComparison",
            summary = "Bodies by metrics in a year",
            description =
                    """
                    Each value is answered as a roll-up is, all of them from one state of the records. What is missing \
                    stands there and says why: nobody reported it, the body was not in the tree of that time, or only \
                    bodies below it have values and those do not add up.""")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ComparisonView.class)),
                @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "A body or metric that there is not; errors names each")
    public Response read(
            @Parameter(description = "Codes of at most 20 bodies, by comma", example = "GD,GD-GZ,GD-HZ")
                    @QueryParam("bodies")
                    @NotNull
                    @Size(max = LONGEST)
                    @Pattern(regexp = BODIES)
                    String bodies,
            @Parameter(description = "Codes of at most 20 metrics, by comma", example = "stations_total,lectures_held")
                    @QueryParam("metrics")
                    @NotNull
                    @Size(max = LONGEST)
                    @Pattern(regexp = METRICS)
                    String metrics,
            @Parameter(description = "The year", example = "2023") @QueryParam("year") @NotNull @Min(1900) @Max(2099)
                    Integer year,
            @BeanParam @Valid AsKnown known,
            @BeanParam @Valid SourcesAsked sources,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportFormat.ofTables(headers);
        ComparisonView comparison = comparisons.read(
                List.of(bodies.split(",")), List.of(metrics.split(",")), year, known, sources.in(format));
        return ReportAnswers.of(comparison, format, headers);
    }
}
