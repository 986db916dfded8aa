package org.gonghui.gateway.compose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.gateway.contract.Elsewhere;
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.gateway.route.QueryString;
import org.gonghui.gateway.route.ServiceClient;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.access.AuditAction;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.paging.PageLimits;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail of one service. Each service numbers and seals its own in its own order; merged, they would have neither
 * numbers nor a chain.
 */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private static final int MOST_LINKS = 100_000;
    private static final long FARTHEST = 1_000_000_000_000_000L;

    private final ServiceClient services;

    AuditResource(ServiceClient services) {
        this.services = services;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listAuditEntries",
            summary = "Who changed what in a service, and read what is confidential, oldest first")
    @APIResponseSchema(
            value = Elsewhere.AuditEntryPage.class,
            responseCode = "200",
            responseDescription = "A page of entries")
    public Response list(
            @Parameter(description = "Whose trail", example = "registry") @QueryParam("service") @NotNull
                    ServiceName service,
            @Parameter(description = "Kind of resource, such as body") @QueryParam("resource") @Size(max = 64) @Nullable
                    String resource,
            @Parameter(description = "Code or id of the resource; only together with its kind")
                    @QueryParam("key")
                    @Size(max = 64)
                    @Nullable
                    String key,
            @Parameter(description = "What was done") @QueryParam("action") @Nullable AuditAction action,
            @Parameter(description = "Entries on a page")
                    @QueryParam("pageSize")
                    @DefaultValue(PageLimits.DEFAULT_SIZE)
                    @Min(1)
                    @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @Parameter(description = "nextPageToken of the page before")
                    @QueryParam("pageToken")
                    @Size(max = PageLimits.MAX_TOKEN)
                    @Nullable
                    String pageToken,
            @Context HttpHeaders headers) {
        String uri = new QueryString("/api/v1/audit")
                .with("resource", resource)
                .with("key", key)
                .with("action", action == null ? null : action.code())
                .with("pageSize", pageSize)
                .with("pageToken", pageToken)
                .toString();
        return ServiceClient.await(services.get(service, uri, PassedOn.withToken(headers)))
                .relay();
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Compute a part of the chain of a service's audit trail anew",
            description =
                    """
                    Each service chains its own entries: each is sealed some seconds after it was committed, by a digest \
                    of itself and of the digest before it. Go on with `after` = `position` and `digest` until \
                    `caughtUp`. Keep the last digest elsewhere and begin there the next time: then not even the owner of \
                    the database can replace the chain unseen.""")
    @APIResponseSchema(
            value = Elsewhere.AuditVerification.class,
            responseCode = "200",
            responseDescription = "What was found, intact or not")
    public Response verify(
            @Parameter(description = "Whose trail", example = "registry") @QueryParam("service") @NotNull
                    ServiceName service,
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
                    @Max(MOST_LINKS)
                    Integer limit,
            @Context HttpHeaders headers) {
        String uri = new QueryString("/api/v1/audit/verification")
                .with("after", after)
                .with("digest", digest)
                .with("limit", limit)
                .toString();
        return ServiceClient.await(services.get(service, uri, PassedOn.withToken(headers)))
                .relay();
    }
}
