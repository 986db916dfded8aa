package org.gonghui.registry.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.gonghui.registry.body.BodyCodes;

/** What happens to one body. */
@Path("/api/v1/bodies/{code}")
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
public class LifecycleResource {

    private final RenameService renames;
    private final TransferService transfers;
    private final DissolveService dissolutions;

    LifecycleResource(RenameService renames, TransferService transfers, DissolveService dissolutions) {
        this.renames = renames;
        this.transfers = transfers;
        this.dissolutions = dissolutions;
    }

    @POST
    @Idempotent
    @Path("/rename")
    @Operation(operationId = "renameBody", summary = "Give a body another name from a day on")
    public Response rename(
            @Parameter(example = "GD-ZQ-HT") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = LifecycleAnswers.PREVIEW) @QueryParam("preview") @DefaultValue("false")
                    Boolean preview,
            @NotNull RenameRequest request) {
        return LifecycleAnswers.of(renames.rename(code, request, preview));
    }

    @POST
    @Idempotent
    @Path("/transfer")
    @Operation(operationId = "transferBody", summary = "Place a body under another superior from a day on")
    public Response transfer(
            @Parameter(example = "GD-ZQ-HT") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = LifecycleAnswers.PREVIEW) @QueryParam("preview") @DefaultValue("false")
                    Boolean preview,
            @NotNull TransferRequest request) {
        return LifecycleAnswers.of(transfers.transfer(code, request, preview));
    }

    @POST
    @Idempotent
    @Path("/dissolve")
    @Operation(
            operationId = "dissolveBody",
            summary = "End a body",
            description = "Those directly under it go to childrenTo on the same day.")
    public Response dissolve(
            @Parameter(example = "GD-ZQ-HT") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = LifecycleAnswers.PREVIEW) @QueryParam("preview") @DefaultValue("false")
                    Boolean preview,
            @NotNull DissolveRequest request) {
        return LifecycleAnswers.of(dissolutions.dissolve(code, request, preview));
    }
}
