package org.gonghui.registry.mechanism;

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
import org.gonghui.registry.mechanism.MechanismView.MechanismPage;
import org.jspecify.annotations.Nullable;

/** Standing mechanisms of bodies. */
@Path(MechanismResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mechanisms")
public class MechanismResource {

    static final String PATH = "/api/v1/mechanisms";

    private final MechanismService mechanisms;
    private final Exports exports;

    MechanismResource(MechanismService mechanisms, Exports exports) {
        this.mechanisms = mechanisms;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listMechanisms",
            summary = "Mechanisms, past ones included, in the order they were recorded")
    @APIResponseSchema(value = MechanismPage.class, responseCode = "200", responseDescription = "A page of mechanisms")
    public Response list(
            @BeanParam @Valid MechanismFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(mechanisms.list(filter.conditions(), pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "createMechanism", summary = "Record a standing mechanism of a body")
    @APIResponseSchema(
            value = MechanismView.class,
            responseCode = "200",
            responseDescription = "Recorded already under this external id, in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MechanismView.class)))
    public Response create(@NotNull MechanismRequest request) {
        return DocumentAnswers.written(mechanisms.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportMechanisms", summary = "All mechanisms at one moment")
    @APIResponseSchema(value = MechanismView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(mechanisms.resource());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMechanism", summary = "One mechanism")
    @APIResponseSchema(value = MechanismView.class, responseCode = "200", responseDescription = "The mechanism")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(mechanisms.find(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "editMechanism", summary = "End a mechanism, or change some of its fields")
    @APIResponseSchema(value = MechanismView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"until\":\"2025-12-31\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(mechanisms.patch(id, patch, ifMatch), PATH);
    }
}
