package org.gonghui.metrics.figure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.Exports;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.figure.FigurePages.Filter;
import org.gonghui.metrics.figure.FigureView.FigurePage;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.gonghui.metrics.shared.SourceCode;
import org.jspecify.annotations.Nullable;

/** Figures: what bodies say of metrics. */
@Path(FigureService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class FigureResource {

    private final FigureService figures;
    private final Exports exports;

    FigureResource(FigureService figures, Exports exports) {
        this.figures = figures;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listFigures", summary = "Figures, in the order in which they were recorded")
    @APIResponseSchema(value = FigurePage.class, responseCode = "200", responseDescription = "A page of figures")
    public Response list(
            @Parameter(description = "Code of the body", example = "GD-ORG")
                    @QueryParam("body")
                    @Size(max = BodyCode.LONGEST)
                    @Nullable
                    String body,
            @Parameter(description = "Code of the metric", example = "relief_recipients")
                    @QueryParam("metric")
                    @Size(max = CatalogueCode.LONGEST)
                    @Nullable
                    String metric,
            @Parameter(
                            description = "Year that the period shares a day with; a lone end counts as its own days, a"
                                    + " period whose end is not known matches no year",
                            example = "2024")
                    @QueryParam("year")
                    @Min(1900)
                    @Max(2099)
                    @Nullable
                    Integer year,
            @Parameter(description = "Code of the source", example = "000")
                    @QueryParam("source")
                    @Size(max = SourceCode.LONGEST)
                    @Nullable
                    String source,
            @Parameter(
                            description =
                                    "What it rests on; derived ones are counted when asked for, by /api/v1/roll-ups,"
                                            + " and none is stored")
                    @QueryParam("basis")
                    @Nullable
                    Basis basis,
            @Parameter(
                            description =
                                    "How far they have come; other than published ones are listed to callers of their"
                                            + " subtree only")
                    @QueryParam("state")
                    @DefaultValue("published")
                    FigureState state,
            @Parameter(description = "Figures as they were known at this instant", example = "2026-11-20T08:00:00Z")
                    @QueryParam("asKnownAt")
                    @Nullable
                    Instant asKnownAt,
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
        Filter filter = new Filter(body, metric, year, source, basis, state);
        return DocumentAnswers.page(figures.list(filter, asKnownAt, pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "createFigure",
            summary = "Record a figure",
            description =
                    """
                    Its natural key is body, metric, period, breakdown, coverage, basis and the place in the source. The \
                    same figure again: 200, nothing changes. It begins as a draft, which its subtree sees, or, by a \
                    publisher, as published. Another content under the same key: 409. A period that ends \
                    in a closed year: 409.""")
    @APIResponseSchema(value = FigureView.class, responseCode = "201", responseDescription = "Recorded")
    @APIResponse(
            responseCode = "200",
            description = "Recorded already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FigureView.class)))
    public Response create(@NotNull FigureRequest request) {
        return FigureAnswers.written(figures.create(request));
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportFigures", summary = "All figures at one moment")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(FigureService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readFigure",
            summary = "One figure",
            description = "What is not published is found by callers of its subtree only.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "The figure")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @Parameter(description = "The figure as it was known at this instant", example = "2026-11-20T08:00:00Z")
                    @QueryParam("asKnownAt")
                    @Nullable
                    Instant asKnownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return FigureAnswers.read(figures.read(id, asKnownAt), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "editFigure",
            summary = "Change the note of a figure, or which figure it restates",
            description =
                    "Of a draft also value and qualifier. What was published stays as it was said, or is corrected.")
    @APIResponseSchema(value = FigureView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @Parameter(description = "Id of the figure") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"note\":\"all relief kinds together\"}"))
                    @NotNull
                    MergePatch patch) {
        return FigureAnswers.written(figures.patch(id, patch, ifMatch));
    }
}
