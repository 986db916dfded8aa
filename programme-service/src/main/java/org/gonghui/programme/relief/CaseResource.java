package org.gonghui.programme.relief;

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

/** What the body that applies does with an application. {@link ApplicationAction} says when. */
@Path(ApplicationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief applications")
@Idempotent
public class CaseResource {

    static final String ID = "Id of the application";
    static final String WRONG_STATE = "It stands elsewhere; the problem names what the caller may do";

    private final SubmissionService submissions;
    private final StepService steps;
    private final RecusalService recusals;

    CaseResource(SubmissionService submissions, StepService steps, RecusalService recusals) {
        this.submissions = submissions;
        this.steps = steps;
        this.recusals = recusals;
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "submitReliefApplication",
            summary = "Submit a complete application",
            description =
                    "Documents and facts that the rule requires must be named. Lays down which bodies approve it, as the tree stands today.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "422", description = "Something that the rule requires is missing")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response submit(@Parameter(description = ID) @PathParam("id") UUID id) {
        return submissions.submit(id).answer();
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawReliefApplication",
            summary = "Take an application back before it is approved",
            description = "The person may apply in the round again.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response withdraw(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return steps.take(id, ApplicationAction.WITHDRAW, request.reason()).answer();
    }

    @POST
    @Path("/{id}/appeal")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "appealReliefApplication",
            summary = "Appeal against a rejection",
            description = "As long as the rule says. Whoever reviewed or judged it before does not review it again.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response appeal(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return steps.take(id, ApplicationAction.APPEAL, request.reason()).answer();
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "closeReliefApplication",
            summary = "Close an application that was paid, or cannot be",
            description = "Nothing is done with it any more.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response close(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return steps.take(id, ApplicationAction.CLOSE, request.reason()).answer();
    }

    @POST
    @Path("/{id}/recusals")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "recuseFromReliefApplication",
            summary = "Keep somebody out of a case",
            description = "One's own, or a relative's. Whoever is recused neither reviews nor approves it: 403.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response recuse(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull RecusalRequest request) {
        return recusals.recuse(id, request.subject(), request.reason()).answer();
    }
}
