package org.gonghui.metrics.source;

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
import org.gonghui.metrics.shared.SourceCode;
import org.gonghui.metrics.source.SourceView.SourcePage;
import org.jspecify.annotations.Nullable;

/** Sources: the documents that figures are read from. */
@Path(SourceService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceResource {

    private final SourceService sources;
    private final Exports exports;

    SourceResource(SourceService sources, Exports exports) {
        this.sources = sources;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listSources", summary = "Sources, by code")
    @APIResponseSchema(value = SourcePage.class, responseCode = "200", responseDescription = "A page of sources")
    public Response list(
            @Parameter(description = "What kind of document") @QueryParam("kind") @Nullable SourceKind kind,
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
        return DocumentAnswers.page(sources.list(kind, pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.ADMIN})
    @Operation(operationId = "createSource", summary = "Record a new source")
    @APIResponseSchema(value = SourceView.class, responseCode = "201", responseDescription = "Recorded")
    public Response create(@NotNull SourceRequest request) {
        return DocumentAnswers.written(sources.create(request), SourceService.COLLECTION);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportSources", summary = "All sources at one moment")
    @APIResponseSchema(value = SourceView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(SourceService.RESOURCE);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readSource", summary = "One source")
    @APIResponseSchema(value = SourceView.class, responseCode = "200", responseDescription = "The source")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Code of the source", example = "000")
                    @PathParam("code")
                    @Size(max = SourceCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(sources.read(code), ifNoneMatch);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.ADMIN})
    @Operation(
            operationId = "putSource",
            summary = "Record a source or replace what is recorded",
            description = "Absent: 201. Equal: 200, nosource changes. Different: 428 without If-Match.")
    @APIResponseSchema(value = SourceView.class, responseCode = "200", responseDescription = "Recorded already")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SourceView.class)))
    public Response put(
            @Parameter(description = "Code of the source", example = "000")
                    @PathParam("code")
                    @Size(max = SourceCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull SourceRequest request) {
        return DocumentAnswers.written(sources.put(code, request, ifMatch), SourceService.COLLECTION);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.ADMIN})
    @Operation(operationId = "editSource", summary = "Change some fields of a source")
    @APIResponseSchema(value = SourceView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @Parameter(description = "Code of the source", example = "000")
                    @PathParam("code")
                    @Size(max = SourceCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"publishedOn\":\"2025-02-01\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(sources.patch(code, patch, ifMatch), SourceService.COLLECTION);
    }
}
