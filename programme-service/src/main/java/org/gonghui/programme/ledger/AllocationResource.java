package org.gonghui.programme.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.jspecify.annotations.Nullable;

/** Allocations over HTTP. */
@Path(FundResource.PATH + "/{id}/allocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funds")
public class AllocationResource {

    private static final String SHORT = "The fund out of which it is to go has not enough; available says how much";

    private final AllocationService allocations;

    AllocationResource(AllocationService allocations) {
        this.allocations = allocations;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "allocateToFund",
            summary = "Put money into a fund, from outside or out of another fund",
            description = "Both funds must be in the caller's subtrees.")
    @APIResponseSchema(value = AllocationView.class, responseCode = "201", responseDescription = "Put in")
    @APIResponse(responseCode = "409", description = SHORT)
    public Response allocate(
            @Parameter(description = "Id of the fund") @PathParam("id") UUID id, @NotNull AllocationRequest request) {
        return DocumentAnswers.confidential(DocumentAnswers.written(allocations.allocate(id, request), collection(id)));
    }

    @GET
    @Path("/{allocation}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "readFundAllocation", summary = "One allocation into a fund")
    @APIResponseSchema(value = AllocationView.class, responseCode = "200", responseDescription = "The allocation")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the fund") @PathParam("id") UUID id,
            @Parameter(description = "Id of the allocation") @PathParam("allocation") UUID allocation,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.confidential(DocumentAnswers.read(allocations.find(id, allocation), ifNoneMatch));
    }

    @POST
    @Path("/{allocation}/reverse")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "reverseFundAllocation",
            summary = "Take an allocation back, whole, if the money is still available",
            description =
                    """
                    Entries are never changed: the money goes back by entries of its own, into the fund out of which it \
                    came, or out of the ledger. A part of it is taken back by allocating that part the other way.""")
    @APIResponseSchema(value = AllocationView.class, responseCode = "200", responseDescription = "Taken back")
    @APIResponse(responseCode = "409", description = "Taken back already, or the fund has not enough left")
    public Response reverse(
            @Parameter(description = "Id of the fund") @PathParam("id") UUID id,
            @Parameter(description = "Id of the allocation") @PathParam("allocation") UUID allocation,
            @NotNull AllocationReversalRequest request) {
        return DocumentAnswers.confidential(
                DocumentAnswers.written(allocations.reverse(id, allocation, request.reason()), collection(id)));
    }

    private static String collection(UUID fund) {
        return FundResource.PATH + "/" + fund + "/allocations";
    }
}
