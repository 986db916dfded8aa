package org.gonghui.programme.mutualaid;

import jakarta.annotation.security.RolesAllowed;
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
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;

/** The steps of an enrolment: confirmed, withdrawn. */
@Path(EnrolmentResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.ADMIN})
@Tag(name = "Mutual aid")
public class EnrolmentStepResource {

    private static final String NOT_ALLOWED = "Not from the state it is in; the answer names those that may follow";

    private final EnrolmentService enrolments;

    EnrolmentStepResource(EnrolmentService enrolments) {
        this.enrolments = enrolments;
    }

    @POST
    @Path("/confirm")
    @Idempotent
    @Operation(operationId = "confirmMutualAidEnrolment", summary = "Let a draft count from today on")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "200", responseDescription = "Enrolled")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED)
    public Response confirm(@Parameter(description = "Id of the enrolment") @PathParam("id") UUID id) {
        return DocumentAnswers.confidential(DocumentAnswers.written(enrolments.confirm(id), EnrolmentResource.PATH));
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawMutualAidEnrolment", summary = "End an enrolment of which nothing was claimed")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "200", responseDescription = "Withdrawn")
    @APIResponse(responseCode = "409", description = NOT_ALLOWED + "; or something was claimed of it")
    public Response withdraw(@Parameter(description = "Id of the enrolment") @PathParam("id") UUID id) {
        return DocumentAnswers.confidential(DocumentAnswers.written(enrolments.withdraw(id), EnrolmentResource.PATH));
    }
}
