package org.gonghui.registry.honour;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;

/** The steps of a nomination: recommended, proposed, awarded, revoked. */
@Path(HonourResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.ADMIN})
@Tag(name = "Honours")
public class HonourStepResource {

    private static final String NOT_ALLOWED = "Not from the state it is in; the answer names those that may follow";

    private final HonourService honours;

    HonourStepResource(HonourService honours) {
        this.honours = honours;
    }

    @POST
    @Path("/propose")
    @Operation(operationId = "proposeHonour", summary = "Propose one that was recommended")
    @APIResponseSchema(value = HonourView.class, responseCode = "200", responseDescription = "Proposed")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response propose(@PathParam("id") UUID id, @NotNull HonourStepRequest step) {
        return moveOn(id, HonourState.PROPOSED, step);
    }

    @POST
    @Path("/award")
    @Operation(operationId = "awardHonour", summary = "Award one that was proposed")
    @APIResponseSchema(value = HonourView.class, responseCode = "200", responseDescription = "Awarded")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response award(@PathParam("id") UUID id, @NotNull HonourStepRequest step) {
        return moveOn(id, HonourState.AWARDED, step);
    }

    @POST
    @Path("/revoke")
    @Operation(operationId = "revokeHonour", summary = "Revoke one that was awarded")
    @APIResponseSchema(value = HonourView.class, responseCode = "200", responseDescription = "Revoked")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response revoke(@PathParam("id") UUID id, @NotNull HonourStepRequest step) {
        return moveOn(id, HonourState.REVOKED, step);
    }

    private Response moveOn(UUID id, HonourState state, HonourStepRequest step) {
        return DocumentAnswers.written(honours.moveOn(id, state, step), HonourResource.PATH);
    }
}
