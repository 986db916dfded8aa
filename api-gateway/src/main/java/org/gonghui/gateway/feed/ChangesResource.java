package org.gonghui.gateway.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** The change feeds of all services as one. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public class ChangesResource {

    private static final int MOST = 1000;

    private final ChangesService changes;

    ChangesResource(ChangesService changes) {
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "readChanges",
            summary = "What changed in all services since a cursor",
            description =
                    """
                    Without a cursor the feed begins with the current state of everything. It tells the current state \
                    of each key that changed, never loses a late commit, and may tell a state twice: apply a version \
                    only if it is higher than the one you have. No order is promised across services, nor that a \
                    parent comes before its child. Where a service does not answer, `unavailable` names it, \
                    `caughtUp` is false, and the cursor keeps its place. Give the same `resource` with every page.""")
    @APIResponseSchema(value = MergedChangesView.class, responseCode = "200", responseDescription = "A page of changes")
    @APIResponse(
            responseCode = "410",
            description = "The cursor has expired; read again without one",
            content =
                    @Content(
                            mediaType = ProblemAnswers.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemView.class)))
    public Response changes(
            @Parameter(description = "nextCursor of the page before")
                    @QueryParam("cursor")
                    @Size(max = 20_000)
                    @Nullable
                    String cursor,
            @Parameter(description = "Kinds of resource, by comma; all where absent", example = "body,figure")
                    @QueryParam("resource")
                    @Size(max = 500)
                    @Nullable
                    String resource,
            @Parameter(description = "Changes on a page") @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(MOST)
                    Integer limit,
            @Context HttpHeaders headers) {
        return changes.read(cursor, resource, limit, PassedOn.withToken(headers));
    }
}
