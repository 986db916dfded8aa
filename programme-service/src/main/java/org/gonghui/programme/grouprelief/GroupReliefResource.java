package org.gonghui.programme.grouprelief;

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
import org.gonghui.programme.grouprelief.GroupReliefView.GroupReliefPage;
import org.jspecify.annotations.Nullable;

/** Group relief over HTTP. */
@Path(GroupReliefResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group relief", description = "What union bodies gave to groups: recipients, cash and goods")
public class GroupReliefResource {

    static final String PATH = "/api/v1/group-relief";

    private final GroupReliefService records;
    private final Exports exports;

    GroupReliefResource(GroupReliefService records, Exports exports) {
        this.records = records;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listGroupRelief", summary = "Group relief, in the order in which it was recorded")
    @APIResponseSchema(value = GroupReliefPage.class, responseCode = "200", responseDescription = "A page of it")
    public Response list(
            @BeanParam @Valid GroupReliefFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(records.list(filter, pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "createGroupRelief",
            summary = "Record what was given to a group",
            description =
                    """
                    Where a fund is named, the cash is booked as spent in it at once; a fund that has not enough answers \
                    409 insufficient-funds, and nothing is recorded. With an externalId it is safe to repeat: the same \
                    content again answers 200 with the record that is there, other content 409 with its address.""")
    @APIResponseSchema(
            value = GroupReliefView.class,
            responseCode = "200",
            responseDescription = "Recorded already under this external id, in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = GroupReliefView.class)))
    public Response create(@NotNull GroupReliefRequest request) {
        return DocumentAnswers.written(records.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportGroupRelief", summary = "All group relief at one moment")
    @APIResponseSchema(value = GroupReliefView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(GroupReliefRepository.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readGroupRelief", summary = "One record of group relief")
    @APIResponseSchema(value = GroupReliefView.class, responseCode = "200", responseDescription = "The record")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(records.read(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "editGroupRelief",
            summary = "Change some fields of a record",
            description = "The fund, and cash that is booked in it, stay. What is cancelled does not change: 409.")
    @APIResponseSchema(value = GroupReliefView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"recipients\":320}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(records.patch(id, patch, ifMatch), PATH);
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "cancelGroupRelief",
            summary = "Let a record count no more",
            description = "Cash that was booked goes back into its fund. What is cancelled already stays as it is.")
    @APIResponseSchema(value = GroupReliefView.class, responseCode = "200", responseDescription = "Cancelled")
    public Response cancel(
            @Parameter(description = "Id of the record") @PathParam("id") UUID id,
            @NotNull GroupReliefCancellation why) {
        return DocumentAnswers.read(records.cancel(id, why).document(), null);
    }
}
