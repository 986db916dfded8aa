package org.gonghui.programme.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.programme.shared.SchemeCode;

/** A body's list of a plan-year: copied from the year before, then confirmed. */
@Path(PlanYearResource.PATH + "/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.ADMIN})
@Tag(name = "Mutual aid")
public class RenewalResource {

    private static final String YEAR_OVER = "The year is over before a waiting period that begins today ends";

    private final RenewalService renewals;
    private final ConfirmationService confirmations;

    RenewalResource(RenewalService renewals, ConfirmationService confirmations) {
        this.renewals = renewals;
        this.confirmations = confirmations;
    }

    @POST
    @Path("/renewal")
    @Idempotent
    @Operation(
            operationId = "renewMutualAid",
            summary = "Copy a body's enrolments of the year before as drafts",
            description =
                    """
                    At most 1,000 at a time: call it again as long as `remaining` is not 0. Whoever has an enrolment in \
                    this plan-year already is left out, so it never copies anybody twice. A draft covers nothing until \
                    it is confirmed.""")
    @APIResponseSchema(value = RenewalView.class, responseCode = "200", responseDescription = "What was copied")
    @APIResponse(responseCode = "409", description = YEAR_OVER + "; or the plan has no year before")
    public Response renew(
            @Parameter(description = PlanYearResource.CODE, example = PlanYearResource.EXAMPLE)
                    @PathParam("code")
                    @Size(max = SchemeCode.LONGEST)
                    String code,
            @NotNull RenewalRequest request) {
        return confidential(renewals.renew(code, request.body()));
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @Operation(
            operationId = "confirmMutualAid",
            summary = "Let all drafts of a body count from today on",
            description =
                    """
                    At most 1,000 at a time, all of them or none: call it again as long as `remaining` is not 0. Drafts \
                    that are not to count are withdrawn before. What is confirmed already stays as it is.""")
    @APIResponseSchema(value = ConfirmationView.class, responseCode = "200", responseDescription = "What was confirmed")
    @APIResponse(responseCode = "409", description = YEAR_OVER)
    public Response confirm(
            @Parameter(description = PlanYearResource.CODE, example = PlanYearResource.EXAMPLE)
                    @PathParam("code")
                    @Size(max = SchemeCode.LONGEST)
                    String code,
            @NotNull RenewalRequest request) {
        return confidential(confirmations.confirm(code, request.body()));
    }

    private static Response confidential(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
