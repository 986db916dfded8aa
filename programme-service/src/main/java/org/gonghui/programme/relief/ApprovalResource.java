package org.gonghui.programme.relief;

import static org.gonghui.programme.relief.CaseResource.ID;
import static org.gonghui.programme.relief.CaseResource.WRONG_STATE;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;

/** What the levels that approve do with an application. */
@Path(ApplicationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief applications")
@Idempotent
public class ApprovalResource {

    private final ApprovalService approvals;
    private final StepService steps;

    ApprovalResource(ApprovalService approvals, StepService steps) {
        this.approvals = approvals;
        this.steps = steps;
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Operation(
            operationId = "approveReliefApplication",
            summary = "Approve an application for the level that is due",
            description =
                    "By an approver of that level's body, once the public notice is over. Not by who made, reviewed or already approved it: 403. The last level grants the amount.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response approve(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ApprovalRequest request) {
        return approvals
                .approve(id, request.level(), request.amount(), request.reason())
                .answer();
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Operation(
            operationId = "declineReliefApplication",
            summary = "Decline an application for the level that is due",
            description = "An appeal is taken as long as the rule says.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response decline(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return steps.take(id, ApplicationAction.DECLINE, request.reason()).answer();
    }
}
