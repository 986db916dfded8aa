package org.gonghui.metrics.ranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.ranking.RankingService.Asked;
import org.gonghui.metrics.report.AsKnown;
import org.gonghui.metrics.report.MetricAtBody;
import org.gonghui.metrics.report.ReportAnswers;
import org.gonghui.metrics.report.ReportFormat;
import org.gonghui.metrics.report.SourcesAsked;
import org.jspecify.annotations.Nullable;

/** Rankings: the children of a body by a metric. */
@Path("/api/v1/rankings")
@Tag(name = "Reports")
public class RankingResource {

    private final RankingService rankings;

    RankingResource(RankingService rankings) {
        this.rankings = rankings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFormat.CSV_TYPE, ReportFormat.XLSX_TYPE, ReportFormat.SVG_TYPE})
    @Operation(
            operationId = "readRanking",
            summary = "The children of a body by the value of a metric in a year",
            description =
                    """
                    Each child is answered as a roll-up is, all of them from one state of the records. Equal values share \
                    a rank, and the next one is as if they did not. Children without a value come last, without a rank: \
                    they are missing, not 0. Of a metric that does not add up, children are ranked by what they say \
                    themselves. CSV, XLSX and SVG hold the same page; Link leads to the next.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RankingView.class)),
                @Content(mediaType = ReportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFormat.SVG_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such metric, or the body is not in the tree of that time")
    public Response read(
            @BeanParam @Valid MetricAtBody what,
            @Parameter(description = "The year", example = "2024") @QueryParam("year") @NotNull @Min(1900) @Max(2099)
                    Integer year,
            @Parameter(description = "Which value comes first") @QueryParam("order") @DefaultValue("desc")
                    RankingOrder order,
            @BeanParam @Valid AsKnown known,
            @BeanParam @Valid SourcesAsked sources,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken,
            @Context HttpHeaders headers) {
        ReportFormat format = ReportFormat.ofAll(headers);
        RankingView ranking =
                rankings.read(new Asked(what, year, order, pageSize, pageToken), known, sources.in(format));
        return ReportAnswers.of(ranking, format, headers, ranking.nextPageToken());
    }
}
