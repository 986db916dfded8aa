package org.gonghui.programme.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.mutualaid.ClaimView.ClaimPage;
import org.jspecify.annotations.Nullable;

/** Claims over HTTP. */
@Path(ClaimResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutual aid")
public class ClaimResource {

    static final String PATH = "/api/v1/mutual-aid/claims";

    private final ClaimService claims;

    ClaimResource(ClaimService claims) {
        this.claims = claims;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listMutualAidClaims",
            summary = "Claims of the bodies in the caller's subtrees, in the order of their submission")
    @APIResponseSchema(value = ClaimPage.class, responseCode = "200", responseDescription = "A page of claims")
    public Response list(
            @BeanParam @Valid ClaimFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.confidential(DocumentAnswers.page(claims.list(filter, pageSize, pageToken)));
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "submitMutualAidClaim",
            summary = "Claim of somebody's cover",
            description =
                    """
                    The costs must have arisen on a covered day and be of a cause that the plan-year covers. The same \
                    external id with the same content answers 200; bank account and illness are not compared.""")
    @APIResponseSchema(
            value = ClaimView.class,
            responseCode = "200",
            responseDescription = "Submitted already, with the same content")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    public Response submit(@NotNull ClaimRequest request) {
        return claims.submit(request).answer();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readMutualAidClaim",
            summary = "One claim, and what this caller may do with it",
            description = "One of a body outside the caller's subtrees is not found.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "The claim")
    public Response read(@Parameter(description = "Id of the claim") @PathParam("id") UUID id) {
        return claims.find(id).answer();
    }
}
