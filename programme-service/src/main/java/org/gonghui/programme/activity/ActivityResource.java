package org.gonghui.programme.activity;

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
import java.util.List;
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
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.programme.activity.ActivityView.ActivityPage;
import org.jspecify.annotations.Nullable;

/** Activities over HTTP. */
@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "What union bodies did and counted")
public class ActivityResource {

    static final String PATH = "/api/v1/activities";

    private final ActivityService activities;
    private final Exports exports;

    ActivityResource(ActivityService activities, Exports exports) {
        this.activities = activities;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listActivities", summary = "Activities, in the order in which they were recorded")
    @APIResponseSchema(value = ActivityPage.class, responseCode = "200", responseDescription = "A page of activities")
    public Response list(
            @BeanParam @Valid ActivityFilter filter,
            @Parameter(description = "How many at most")
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
        List<?> filters = List.of(PATH, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = activities.list(filter, from == null ? null : from.uuid(0), pageSize + 1);
        return DocumentAnswers.page(Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key())));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "createActivity",
            summary = "Record an activity",
            description =
                    """
                    With an externalId it is safe to repeat: the same content again answers 200 with the activity that \
                    is there, other content 409 with its address.""")
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "200",
            responseDescription = "Recorded already, with the same content")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityView.class)))
    public Response create(@NotNull ActivityRequest request) {
        return DocumentAnswers.written(activities.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportActivities", summary = "All activities at one moment")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(ActivityService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readActivity", summary = "One activity")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200", responseDescription = "The activity")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the activity") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(activities.find(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "editActivity",
            summary = "Change some fields of an activity",
            description = "Giving it to another organiser needs both in the caller's subtrees.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200", responseDescription = "As it is now")
    public Response patch(
            @Parameter(description = "Id of the activity") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example =
                                                    "{\"people\":210,\"quantity\":{\"value\":520,\"unit\":\"tree\"}}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(activities.patch(id, patch, ifMatch), PATH);
    }
}
