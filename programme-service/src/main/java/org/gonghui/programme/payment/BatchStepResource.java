package org.gonghui.programme.payment;

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

/** What is done with batches and their lines. {@link BatchAction} says by whom and when. */
@Path(BatchResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class BatchStepResource {

    private static final String WRONG_STATE = "The batch is in another state; the problem names what is allowed";

    private final BatchService batches;
    private final LineService lines;

    BatchStepResource(BatchService batches, LineService lines) {
        this.batches = batches;
        this.lines = lines;
    }

    @POST
    @Path("/approve")
    @RolesAllowed({Roles.APPROVER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "approvePaymentBatch",
            summary = "Approve a batch that somebody else made",
            description = "Not by who made it: 403. The total that was seen is held against the lines.")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "Approved")
    @APIResponse(responseCode = "409", description = WRONG_STATE + "; or its total is another one")
    public Response approve(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id, @NotNull ApprovalRequest request) {
        return batches.approve(id, request.total()).answer();
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "cancelPaymentBatch",
            summary = "Give up a batch that no bank has seen",
            description = "Its records are approved as before, its money is available again.")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "Cancelled")
    @APIResponse(responseCode = "409", description = WRONG_STATE)
    public Response cancel(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        return batches.cancel(id, request.reason()).answer();
    }

    @POST
    @Path("/retry")
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "retryPaymentBatch",
            summary = "Take what failed, or came back, into a new batch",
            description =
                    "Of the same kind, body and fund; it is approved anew. The lines of this batch stay as they are.")
    @APIResponseSchema(value = BatchView.class, responseCode = "201", responseDescription = "The new batch")
    @APIResponse(responseCode = "409", description = WRONG_STATE + "; or no line is to be paid anew")
    @APIResponse(responseCode = "422", description = "A record may not be taken; its pointer is its place among those")
    public Response retry(@Parameter(description = "Id of the batch") @PathParam("id") UUID id) {
        return batches.retry(id).answer();
    }

    @POST
    @Path("/lines/{line}/return")
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(operationId = "returnPaymentLine", summary = "Give the record of a failed line back to its reviewers")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "The batch, as it is now")
    @APIResponse(responseCode = "409", description = "The line is no failed one, or its record was taken again")
    public Response giveBack(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id,
            @Parameter(description = "Id of the line") @PathParam("line") UUID line,
            @NotNull ReasonRequest request) {
        return lines.giveBack(id, line, request.reason()).answer();
    }

    @POST
    @Path("/lines/{line}/reverse")
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "reversePaymentLine",
            summary = "Note that money which was paid came back",
            description = "It is available in the fund again, and the record may be taken into another batch.")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "The batch, as it is now")
    @APIResponse(responseCode = "409", description = "The line is no paid one")
    public Response reverse(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id,
            @Parameter(description = "Id of the line") @PathParam("line") UUID line,
            @NotNull ReasonRequest request) {
        return lines.reverse(id, line, request.reason()).answer();
    }
}
