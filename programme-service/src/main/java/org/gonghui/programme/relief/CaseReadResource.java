package org.gonghui.programme.relief;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;

/** What is told of an application beside itself. */
@Path(ApplicationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Relief applications")
public class CaseReadResource {

    private final CaseReadService cases;

    CaseReadResource(CaseReadService cases) {
        this.cases = cases;
    }

    @GET
    @Path("/{id}/eligibility")
    @Operation(
            operationId = "readReliefEligibility",
            summary = "What the rule says of an application, demand by demand, and why",
            description =
                    """
                    By the version of the rule that the application is bound to. Whether other people's applications name \
                    the same phone or bank account (shared_contact) is found for reviewers, approvers, auditors and admins \
                    only, and only while the application is submitted and not withdrawn.""")
    @APIResponseSchema(value = EligibilityView.class, responseCode = "200", responseDescription = "The findings")
    public Response eligibility(@Parameter(description = CaseResource.ID) @PathParam("id") UUID id) {
        return confidential(cases.eligibility(id));
    }

    @GET
    @Path("/{id}/possible-duplicates")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readReliefPossibleDuplicates",
            summary = "Applications of other people that name the same phone or the same bank account",
            description =
                    """
                    A hint for whoever judges the case, no bar: a family may share a phone. Compared by keyed hashes; no \
                    number is shown. Drafts and what was withdrawn are left out, and are not asked about: nobody is to \
                    find out by trying whose phone is known.""")
    @APIResponseSchema(
            value = PossibleDuplicatesView.class,
            responseCode = "200",
            responseDescription = "As it is now; empty where there is none")
    @APIResponse(responseCode = "409", description = "It has not been submitted, or was withdrawn")
    public Response possibleDuplicates(@Parameter(description = CaseResource.ID) @PathParam("id") UUID id) {
        return confidential(cases.possibleDuplicates(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "readReliefHistory",
            summary = "Who did what with an application, what its amounts were then, and why")
    @APIResponseSchema(
            value = HistoryEntryView.History.class,
            responseCode = "200",
            responseDescription = "All of it, the oldest first")
    public Response history(@Parameter(description = CaseResource.ID) @PathParam("id") UUID id) {
        return confidential(cases.history(id));
    }

    private static Response confidential(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
