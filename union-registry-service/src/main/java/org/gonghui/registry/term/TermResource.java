package org.gonghui.registry.term;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.gonghui.registry.term.TermView.TermPage;
import org.jspecify.annotations.Nullable;

/** Terms of bodies. */
@Path(TermResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Terms")
public class TermResource {

    static final String PATH = "/api/v1/terms";

    private final TermService terms;
    private final Exports exports;

    TermResource(TermService terms, Exports exports) {
        this.terms = terms;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listTerms", summary = "Terms, past ones included, in the order they were recorded")
    @APIResponseSchema(value = TermPage.class, responseCode = "200", responseDescription = "A page of terms")
    public Response list(
            @BeanParam @Valid TermFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(terms.list(filter.conditions(), pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "createTerm", summary = "Record a term of a body")
    @APIResponseSchema(
            value = TermView.class,
            responseCode = "200",
            responseDescription = "Recorded already under this external id, in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TermView.class)))
    public Response create(@NotNull TermRequest request) {
        return DocumentAnswers.written(terms.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportTerms", summary = "All terms at one moment")
    @APIResponseSchema(value = TermView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(terms.resource());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readTerm", summary = "One term")
    @APIResponseSchema(value = TermView.class, responseCode = "200", responseDescription = "The term")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(terms.find(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "editTerm", summary = "End a term, or change some of its fields")
    @APIResponseSchema(value = TermView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"validTo\":\"2025-12-31\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(terms.patch(id, patch, ifMatch), PATH);
    }
}
