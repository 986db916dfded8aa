package org.gonghui.gateway.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.gateway.contract.Elsewhere;
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.gateway.route.QueryString;
import org.gonghui.gateway.route.ServiceAnswer;
import org.gonghui.gateway.route.ServiceClient;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.access.Roles;

/** The checksum of the service that owns a resource, with a cursor of the merged feed. */
@Path("/api/v1/changes/checksum")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public class ChecksumResource {

    /** To add up millions of keys. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServiceClient services;
    private final FeedTable table;

    ChecksumResource(ServiceClient services, FeedTable table) {
        this.services = services;
        this.table = table;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "checksumChanges",
            summary = "Count and digest of all of one kind",
            description =
                    """
                    Read the feed until `caughtUp`, ask for the checksum, read the feed again: where that brings nothing, \
                    your copy must have the same count and digest. To compute the digest: take for each record that is \
                    not deleted the SHA-256 of its key, a space and its version in decimal (UTF-8), keep the first 8 \
                    bytes, and XOR them all; write the result as 16 lower-case hexadecimal digits, 16 zeros for none. \
                    The order does not matter. Example: the one record `GD-HZ` in version 1 gives `7f54a9fd1d77c4b6`.""")
    @APIResponseSchema(
            value = Elsewhere.FeedChecksum.class,
            responseCode = "200",
            responseDescription = "Count and digest")
    public Uni<Response> checksum(
            @Parameter(description = "Kind of resource", example = "body")
                    @QueryParam("resource")
                    @NotNull
                    @Size(max = 64)
                    @Pattern(regexp = "[a-z_]+")
                    String resource,
            @Context HttpHeaders headers) {
        ServiceName owner = table.owner(resource);
        String uri = new QueryString("/api/v1/changes/checksum")
                .with("resource", resource)
                .toString();
        return services.ask(owner, uri, PassedOn.withToken(headers), PATIENCE)
                .map(answer -> answer.ok() ? wrapped(answer, resource) : answer.relay());
    }

    private static Response wrapped(ServiceAnswer answer, String resource) {
        ObjectNode checksum = (ObjectNode) answer.json();
        Map<ServiceName, String> place =
                Map.of(answer.service(), checksum.path("cursor").asText());
        checksum.put("cursor", new MergedCursor(place, answer.service(), resource).write());
        return Response.ok(checksum, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
