package org.gonghui.programme.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.programme.mutualaid.ClaimWorkView.ClaimWorkList;
import org.gonghui.programme.shared.WorkPage;

/** Work lists of claims over HTTP. */
@Path("/api/v1/mutual-aid/work-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutual aid")
public class ClaimWorkResource {

    private final ClaimWorkService work;

    ClaimWorkResource(ClaimWorkService work) {
        this.work = work;
    }

    @GET
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "readMutualAidWorkList",
            summary = "Claims that wait at a desk, the longest overdue first",
            description =
                    """
                    What was submitted waits for reviewers, what was assessed for approvers, what was approved or could \
                    not be paid for cashiers, of the body that runs the plan-year. What one had in hand oneself is \
                    listed, too: allowedActions of the claim say who may go on.""")
    @APIResponseSchema(value = ClaimWorkList.class, responseCode = "200", responseDescription = "A page of what waits")
    public Response list(
            @Parameter(description = "At whose desk") @QueryParam("role") @NotNull ClaimDesk role,
            @BeanParam @Valid WorkPage page) {
        return DocumentAnswers.confidential(DocumentAnswers.page(work.list(role, page), work::json));
    }
}
