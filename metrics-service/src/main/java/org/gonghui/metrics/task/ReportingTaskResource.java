package org.gonghui.metrics.task;

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
import org.gonghui.metrics.task.ReportingTaskView.ReportingTaskPage;
import org.jspecify.annotations.Nullable;

/** Reporting tasks: what bodies ask their subtrees for. */
@Path(ReportingTaskService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting tasks")
public class ReportingTaskResource {

    private final ReportingTaskService tasks;
    private final Exports exports;

    ReportingTaskResource(ReportingTaskService tasks, Exports exports) {
        this.tasks = tasks;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listReportingTasks", summary = "Reporting tasks, in the order in which they were made")
    @APIResponseSchema(value = ReportingTaskPage.class, responseCode = "200", responseDescription = "A page of tasks")
    public Response list(
            @BeanParam @Valid ReportingTaskFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(tasks.list(filter, pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "createReportingTask",
            summary = "Ask a subtree for metrics of a year",
            description =
                    """
                    Who owes what follows from the tree of the last day of the year, the types and levels named here, \
                    and the types that each metric expects; nothing is stored for a body. A figure counts as delivered \
                    once it is handed in: for the year, or in halves, quarters or months that fill it; of a metric whose \
                    time rule is last, any state dated in the year.""")
    @APIResponseSchema(value = ReportingTaskView.class, responseCode = "201", responseDescription = "Made")
    @APIResponse(
            responseCode = "200",
            description = "Made already under this external id, in these words",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportingTaskView.class)))
    public Response create(@NotNull ReportingTaskRequest request) {
        return DocumentAnswers.written(tasks.create(request), ReportingTaskService.COLLECTION);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportReportingTasks", summary = "All reporting tasks at one moment")
    @APIResponseSchema(value = ReportingTaskView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(tasks.resource());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReportingTask", summary = "One reporting task")
    @APIResponseSchema(value = ReportingTaskView.class, responseCode = "200", responseDescription = "The task")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the task") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(tasks.read(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "editReportingTask",
            summary = "Change what is asked, or by when",
            description = "Body and year stay. A closed task does not change: 409.")
    @APIResponseSchema(value = ReportingTaskView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @Parameter(description = "Id of the task") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"dueOn\":\"2025-03-15\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(tasks.patch(id, patch, ifMatch), ReportingTaskService.COLLECTION);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "closeReportingTask",
            summary = "Ask no more",
            description = "Nothing is late by it from then on; its progress can still be read.")
    @APIResponseSchema(value = ReportingTaskView.class, responseCode = "200", responseDescription = "Closed")
    public Response close(@Parameter(description = "Id of the task") @PathParam("id") UUID id) {
        return DocumentAnswers.read(tasks.close(id).document(), null);
    }
}
