package org.gonghui.metrics.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.paging.NextPageLink;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.quality.QualityFinding.QualityFindingPage;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** Quality: what looks odd about the figures of a year. */
@Path("/api/v1/quality-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality")
public class QualityResource {

    private final QualityService quality;

    QualityResource(QualityService quality) {
        this.quality = quality;
    }

    @GET
    @Operation(
            operationId = "listQualityFindings",
            summary = "What looks odd about the published figures of a subtree in a year",
            description =
                    """
                    Worked out of the figures as they stand, metric by metric. missing: a body of a type that the metric \
                    expects has published nothing for the year (a warning where the metric names types, else a notice). \
                    contradiction and gap: a claim for a subtree against what rolls up below it, by the rule of \
                    /roll-ups, of figures without a breakdown. magnitude: within a factor of 1.5 of 10, 100, 1,000 or \
                    10,000 times (or parts of) the same part of last year, or, where there is no last year, of 1,000 or \
                    10,000 times the median of at least five bodies under one superior. jump: otherwise three times last \
                    year or more, or a third or less. Counts and money below 100 are too small to be odd. A page \
                    that has looked at much ends early: only an absent nextPageToken is the end.""")
    @APIResponseSchema(
            value = QualityFindingPage.class,
            responseCode = "200",
            responseDescription = "A page of findings")
    @APIResponse(responseCode = "404", description = "The body is not in the tree of that year")
    public Response list(
            @Parameter(description = "Code of the body whose subtree is looked at", example = "GD")
                    @QueryParam("body")
                    @NotNull
                    @Size(max = BodyCode.LONGEST)
                    String body,
            @Parameter(description = "The year", example = "2024") @QueryParam("year") @NotNull @Min(1901) @Max(2099)
                    Integer year,
            @Parameter(description = "Only what is odd in this way") @QueryParam("kind") @Nullable FindingKind kind,
            @Parameter(description = "Only of this metric", example = "relief_recipients")
                    @QueryParam("metric")
                    @Size(max = CatalogueCode.LONGEST)
                    @Nullable
                    String metric,
            @Parameter(description = "Most items of a page")
                    @QueryParam("pageSize")
                    @DefaultValue(PageLimits.DEFAULT_SIZE)
                    @Min(1)
                    @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @Parameter(description = "nextPageToken of the page before")
                    @QueryParam("pageToken")
                    @Size(max = PageLimits.MAX_TOKEN)
                    @Nullable
                    String pageToken) {
        Page<QualityFinding> page = quality.find(new QualityQuery(body, year, kind, metric), pageSize, pageToken);
        Response.ResponseBuilder answer = Response.ok(new QualityFindingPage(page.items(), page.nextPageToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (page.nextPageToken() != null) {
            answer.header(NextPageLink.TOKEN, page.nextPageToken());
        }
        return answer.build();
    }
}
