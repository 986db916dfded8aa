package org.gonghui.kit.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** By which a partner proves that its copy is whole. */
@Path("/api/v1/changes/checksum")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
public class ChecksumResource {

    private final FeedResources resources;
    private final FeedChecksum checksum;

    ChecksumResource(FeedResources resources, FeedChecksum checksum) {
        this.resources = resources;
        this.checksum = checksum;
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
    @APIResponseSchema(value = ChecksumView.class, responseCode = "200", responseDescription = "Count and digest")
    public Response checksum(
            @Parameter(description = "Kind of resource", example = "body")
                    @QueryParam("resource")
                    @NotNull
                    @Size(max = 64)
                    String resource) {
        return Response.ok(checksum.of(resources.one(resource)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
