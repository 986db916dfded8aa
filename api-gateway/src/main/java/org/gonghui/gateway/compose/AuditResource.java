package org.gonghui.gateway.compose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.paging.PageLimits;
import org.jspecify.annotations.Nullable;

/** The audit trail of one service. Each service numbers its own; they are not merged. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private final ServiceClient services;

    AuditResource(ServiceClient services) {
        this.services = services;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listAuditEntries", summary = "Who changed what in a service, oldest first")
    @APIResponseSchema(
            value = Elsewhere.AuditEntryPage.class,
            responseCode = "200",
            responseDescription = "A page of entries")
    public Response list(
            @Parameter(description = "Whose trail", example = "registry") @QueryParam("service") @NotNull
                    ServiceName service,
            @Parameter(description = "Kind of resource, such as body") @QueryParam("resource") @Size(max = 64) @Nullable
                    String resource,
            @Parameter(description = "Code or id of the resource") @QueryParam("key") @Size(max = 64) @Nullable
                    String key,
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
                .with("pageSize", pageSize)
                .with("pageToken", pageToken)
                .toString();
        return ServiceClient.await(services.get(service, uri, PassedOn.withToken(headers)))
                .relay();
    }
}
