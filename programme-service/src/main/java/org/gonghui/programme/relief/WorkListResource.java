package org.gonghui.programme.relief;

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
import org.gonghui.programme.relief.WorkItemView.WorkList;
import org.gonghui.programme.shared.WorkPage;

/** Work lists over HTTP. */
@Path("/api/v1/relief/work-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief applications")
public class WorkListResource {

    private final WorkListService work;

    WorkListResource(WorkListService work) {
        this.work = work;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "readReliefWorkList",
            summary = "Applications that wait at a desk, the longest overdue first",
            description =
                    """
                    Drafts and returned ones wait for officers of the body that applies; reviews for reviewers, and \
                    payments for cashiers, of the body that holds the round; approvals for approvers of the level that \
                    is due, once the public notice is over. What one made or reviewed oneself is listed, too: \
                    allowedActions of the application say who may go on.""")
    @APIResponseSchema(value = WorkList.class, responseCode = "200", responseDescription = "A page of what waits")
    public Response list(
            @Parameter(description = "At whose desk") @QueryParam("role") @NotNull Desk role,
            @BeanParam @Valid WorkPage page) {
        return DocumentAnswers.confidential(DocumentAnswers.page(work.list(role, page), work::json));
    }
}
