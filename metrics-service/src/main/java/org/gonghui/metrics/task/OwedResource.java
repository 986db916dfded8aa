package org.gonghui.metrics.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.paging.NextPageLink;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.task.OwedView.OwedFigurePage;
import org.jspecify.annotations.Nullable;

/** Who owes what by a task. */
@Path(ReportingTaskService.COLLECTION + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.METRICS_EDITOR, Roles.METRICS_PUBLISHER, Roles.ADMIN})
@Tag(name = "Reporting tasks")
public class OwedResource {

    private final OwedService owed;

    OwedResource(OwedService owed) {
        this.owed = owed;
    }

    @GET
    @Path("/owed")
    @Operation(
            operationId = "listOwedFigures",
            summary = "All that a body owes by a task, and how far it has come",
            description = "A figure that was given back says why.")
    @APIResponseSchema(
            value = OwedFigurePage.class,
            responseCode = "200",
            responseDescription = "All of them, by metric; at most 100")
    public Response owed(
            @Parameter(description = "Id of the task") @PathParam("id") UUID id,
            @Parameter(description = "Code of the body that owes", example = "GD-GZ")
                    @QueryParam("body")
                    @NotNull
                    @Size(max = BodyCode.LONGEST)
                    @Pattern(regexp = BodyCode.PATTERN)
                    String body) {
        return answer(owed.of(id, body), null);
    }

    @GET
    @Path("/overdue")
    @Operation(
            operationId = "listOverdueFigures",
            summary = "What is owed and late, by body and metric: whom to remind",
            description =
                    "Empty until the due day has passed, and once the task is closed. What was given back is owed again.")
    @APIResponseSchema(
            value = OwedFigurePage.class,
            responseCode = "200",
            responseDescription = "A page of what is late")
    public Response overdue(
            @Parameter(description = "Id of the task") @PathParam("id") UUID id,
            @Parameter(
                            description = "Only in the subtree of this body; absent: of the body that asks",
                            example = "GD-GZ")
                    @QueryParam("body")
                    @Size(max = BodyCode.LONGEST)
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Nullable
                    String body,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        OwedFigurePage page = owed.overdue(id, body, pageSize, pageToken);
        return answer(page, page.nextPageToken());
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "readTaskProgress",
            summary = "How far a subtree has come with a task, and each child of its body")
    @APIResponseSchema(
            value = ProgressView.class,
            responseCode = "200",
            responseDescription = "The subtree as a whole, and a page of its children")
    public Response progress(
            @Parameter(description = "Id of the task") @PathParam("id") UUID id,
            @Parameter(description = "The body whose subtree is counted; absent: the body that asks", example = "GD")
                    @QueryParam("body")
                    @Size(max = BodyCode.LONGEST)
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Nullable
                    String body,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        ProgressView progress = owed.progress(id, body, pageSize, pageToken);
        return answer(progress, progress.nextPageToken());
    }

    private static Response answer(Object page, @Nullable String nextPageToken) {
        return Response.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(NextPageLink.TOKEN, nextPageToken)
                .build();
    }
}
