package org.gonghui.gateway.access;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for trying out the local stack. */
@Path(DevTokenResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local stack")
@WithDevKey
public class DevTokenResource {

    public static final String PATH = "/dev/tokens";

    private final DevTokens tokens;

    DevTokenResource(DevTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Operation(
            operationId = "issueDevToken",
            summary = "A token with any roles, for trying out",
            description = "There in the local stack only, whose gateway holds the private key.")
    @APIResponseSchema(value = DevTokenView.class, responseCode = "200", responseDescription = "The token")
    public Response issue(@NotNull DevTokenRequest request) {
        return Response.ok(tokens.issue(request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
