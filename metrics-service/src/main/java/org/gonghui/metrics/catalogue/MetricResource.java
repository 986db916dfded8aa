package org.gonghui.metrics.catalogue;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.gonghui.metrics.catalogue.MetricRepository.Filter;
import org.gonghui.metrics.catalogue.MetricView.MetricPage;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** Metrics: the catalogue of what is counted. */
@Path(MetricService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
public class MetricResource {

    private final MetricService metrics;
    private final Exports exports;

    MetricResource(MetricService metrics, Exports exports) {
        this.metrics = metrics;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "Metrics, by code")
    @APIResponseSchema(value = MetricPage.class, responseCode = "200", responseDescription = "A page of metrics")
    public Response list(
            @Parameter(description = "Which work it belongs to") @QueryParam("area") @Nullable Area area,
            @Parameter(description = "What it counts in") @QueryParam("unit") @Nullable Unit unit,
            @Parameter(description = "Words that the code or a name has", example = "relief")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String q,
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
        return DocumentAnswers.page(metrics.list(new Filter(area, unit, q), pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.ADMIN})
    @Operation(operationId = "createMetric", summary = "Record a new metric")
    @APIResponseSchema(value = MetricView.class, responseCode = "201", responseDescription = "Recorded")
    public Response create(@NotNull MetricRequest request) {
        return DocumentAnswers.written(metrics.create(request), MetricService.COLLECTION);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportMetrics", summary = "All metrics at one moment")
    @APIResponseSchema(value = MetricView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(MetricService.RESOURCE);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readMetric", summary = "One metric")
    @APIResponseSchema(value = MetricView.class, responseCode = "200", responseDescription = "The metric")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Code of the metric", example = "relief_recipients")
                    @PathParam("code")
                    @Size(max = CatalogueCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(metrics.read(code), ifNoneMatch);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.ADMIN})
    @Operation(
            operationId = "putMetric",
            summary = "Record a metric or replace what is recorded",
            description = "Absent: 201. Equal: 200, nometric changes. Different: 428 without If-Match.")
    @APIResponseSchema(value = MetricView.class, responseCode = "200", responseDescription = "Recorded already")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MetricView.class)))
    public Response put(
            @Parameter(description = "Code of the metric", example = "relief_recipients")
                    @PathParam("code")
                    @Size(max = CatalogueCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull MetricRequest request) {
        return DocumentAnswers.written(metrics.put(code, request, ifMatch), MetricService.COLLECTION);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.ADMIN})
    @Operation(
            operationId = "editMetric",
            summary = "Change some fields of a metric",
            description = "Once there are figures, unit, value type and sign stay, and no value of a dimension goes.")
    @APIResponseSchema(value = MetricView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @Parameter(description = "Code of the metric", example = "relief_recipients")
                    @PathParam("code")
                    @Size(max = CatalogueCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"since\":\"2018\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(metrics.patch(code, patch, ifMatch), MetricService.COLLECTION);
    }
}
