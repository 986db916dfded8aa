package org.gonghui.programme.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.programme.person.BankAccount;

/** The steps of a claim from submission to decision. */
@Path(ClaimResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutual aid")
public class ClaimStepResource {

    private static final String ID = "Id of the claim";
    private static final String NOT_ALLOWED = "Not from the state it is in; the answer names what the caller may do";

    private final ClaimSteps steps;

    ClaimStepResource(ClaimSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("/assess")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Idempotent
    @Operation(operationId = "assessMutualAidClaim", summary = "Say what is to be paid of a claim, and why no more")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response assess(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull AssessmentRequest request) {
        return steps.assess(id, request).answer();
    }

    @POST
    @Path("/approve")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "approveMutualAidClaim",
            summary = "Approve what was assessed",
            description =
                    """
                    Nobody approves what he submitted or assessed himself: 403. Approved amounts of a person in a plan-year \
                    never pass its ceiling: 409, the member left says how much is left.""")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response approve(@Parameter(description = ID) @PathParam("id") UUID id) {
        return steps.approve(id).answer();
    }

    @POST
    @Path("/reject")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Idempotent
    @Operation(operationId = "rejectMutualAidClaim", summary = "Pay nothing of a claim")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response reject(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull RejectionRequest request) {
        return steps.reject(id, request).answer();
    }

    @PUT
    @Path("/bank-account")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "changeMutualAidAccount",
            summary = "Say where the money goes instead, before it is in a batch or after the bank could not pay")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response changeAccount(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull BankAccount request) {
        return steps.changeAccount(id, request).answer();
    }
}
