package org.gonghui.registry.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;

/** Bodies that become one, or several. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.ADMIN})
@APIResponse(
        responseCode = "200",
        description = "With preview=true: what it would change; nothing is written",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = LifecycleOutcome.class)))
@APIResponse(
        responseCode = "201",
        description = "Recorded",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = LifecycleOutcome.class)))
@Tag(name = "Lifecycle")
public class BodyReshapingResource {

    private final MergeService merges;
    private final SplitService splits;

    BodyReshapingResource(MergeService merges, SplitService splits) {
        this.merges = merges;
        this.splits = splits;
    }

    @POST
    @Idempotent
    @Path("/body-merges")
    @Operation(
            operationId = "mergeBodies",
            summary = "Let bodies go on as one",
            description = "The predecessors end on the date; those under them come under the successor.")
    public Response merge(
            @Parameter(description = LifecycleAnswers.PREVIEW) @QueryParam("preview") @DefaultValue("false")
                    Boolean preview,
            @NotNull MergeRequest request) {
        return LifecycleAnswers.of(merges.merge(request, preview));
    }

    @POST
    @Idempotent
    @Path("/body-splits")
    @Operation(
            operationId = "splitBody",
            summary = "Let a body go on as several",
            description = "Where it does not continue, every body directly under it goes to one of the parts.")
    public Response split(
            @Parameter(description = LifecycleAnswers.PREVIEW) @QueryParam("preview") @DefaultValue("false")
                    Boolean preview,
            @NotNull SplitRequest request) {
        return LifecycleAnswers.of(splits.split(request, preview));
    }
}
