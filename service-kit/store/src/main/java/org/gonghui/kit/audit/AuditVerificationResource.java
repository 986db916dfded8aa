package org.gonghui.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.jspecify.annotations.Nullable;

/** By which an auditor proves that nobody has touched the trail. */
@Path("/api/v1/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditVerificationResource {

    private static final int MOST = 100_000;
    private static final long FARTHEST = 1_000_000_000_000_000L;

    private final AuditVerification verification;

    AuditVerificationResource(AuditVerification verification) {
        this.verification = verification;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Compute a part of the audit trail's chain anew",
            description =
                    """
                    Each entry is sealed some seconds after it was committed, by a digest of itself and of the digest \
                    before it. Go on with `after` = `position` and `digest` until `caughtUp`. Keep the last digest \
                    elsewhere and begin there the next time: then not even the owner of the database can replace the \
                    chain unseen.""")
    @APIResponseSchema(
            value = AuditVerificationView.class,
            responseCode = "200",
            responseDescription = "What was found, intact or not")
    public Response verify(
            @Parameter(description = "Position after which to begin; 0: at the beginning")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(FARTHEST)
                    Long after,
            @Parameter(description = "The digest there, as it was noted earlier")
                    @QueryParam("digest")
                    @Pattern(regexp = "[0-9a-f]{64}")
                    @Nullable
                    String digest,
            @Parameter(description = "How many links to look at")
                    @QueryParam("limit")
                    @DefaultValue("10000")
                    @Min(1)
                    @Max(MOST)
                    Integer limit) {
        return Response.ok(verification.verify(after, digest, limit))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
