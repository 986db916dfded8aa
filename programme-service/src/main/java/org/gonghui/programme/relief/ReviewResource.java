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

/** What the body that holds a round does with an application before it comes to approval. */
@Path(ApplicationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief applications")
@Idempotent
public class ReviewResource {

    private final StepService steps;
    private final NoticeService notices;

    ReviewResource(StepService steps, NoticeService notices) {
        this.steps = steps;
        this.notices = notices;
    }

    @POST
    @Path("/{id}/take-up")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Operation(
            operationId = "takeUpReliefApplication",
            summary = "Take an application up for review",
            description =
                    "By a reviewer of the body that holds the round; after an appeal, by one who has not had it in hand.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response takeUp(@Parameter(description = ID) @PathParam("id") UUID id) {
        return steps.take(id, ApplicationAction.TAKE_UP, null).answer();
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Operation(
            operationId = "returnReliefApplication",
            summary = "Send an application back to be completed",
            description = "It is edited and submitted again.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response sendBack(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return steps.take(id, ApplicationAction.RETURN, request.reason()).answer();
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Operation(
            operationId = "reviewReliefApplication",
            summary = "Find an amount due",
            description = "Not above what is asked for.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response review(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReviewRequest request) {
        return steps.review(id, request.amount(), request.reason()).answer();
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Operation(
            operationId = "rejectReliefApplication",
            summary = "Reject an application in review",
            description = "An appeal is taken as long as the rule says.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response reject(@Parameter(description = ID) @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return steps.take(id, ApplicationAction.REJECT, request.reason()).answer();
    }

    @POST
    @Path("/{id}/notice")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
    @Operation(
            operationId = "postReliefNotice",
            summary = "Post the public notice of a reviewed application",
            description =
                    "Where the rule asks for one: from today on, and for that many days after today. The name is masked.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it stands now")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response postNotice(@Parameter(description = ID) @PathParam("id") UUID id) {
        return notices.post(id).answer();
    }
}
