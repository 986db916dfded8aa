package org.gonghui.registry.honour;

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
import org.gonghui.registry.honour.HonourView.HonourPage;
import org.jspecify.annotations.Nullable;

/** Honours. */
@Path(HonourResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Honours")
public class HonourResource {

    static final String PATH = "/api/v1/honours";

    private final HonourService honours;
    private final Exports exports;

    HonourResource(HonourService honours, Exports exports) {
        this.honours = honours;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listHonours", summary = "Honours, in the order they were recorded")
    @APIResponseSchema(value = HonourPage.class, responseCode = "200", responseDescription = "A page of honours")
    public Response list(
            @BeanParam @Valid HonourFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(honours.list(filter.conditions(), pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "createHonour", summary = "Record an honour")
    @APIResponseSchema(
            value = HonourView.class,
            responseCode = "200",
            responseDescription = "Recorded already under this external id, in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HonourView.class)))
    public Response create(@NotNull HonourRequest request) {
        return DocumentAnswers.written(honours.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportHonours", summary = "All honours at one moment")
    @APIResponseSchema(value = HonourView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(honours.resource());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readHonour", summary = "One honour")
    @APIResponseSchema(value = HonourView.class, responseCode = "200", responseDescription = "The honour")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(honours.find(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "editHonour", summary = "Change some fields of an honour")
    @APIResponseSchema(value = HonourView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"year\":2024,\"grantingBody\":\"GD\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(honours.patch(id, patch, ifMatch), PATH);
    }
}
