package org.gonghui.kit.access;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a token lets its bearer do. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conventions")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** The caller, as the token says. */
    @Schema(name = "Me", description = "The caller, as the token says")
    public record MeView(
            @Schema(description = "The token's subject") @NotNull String subject,
            @Schema(description = "The client the token was issued to") @NotNull String client,
            @Schema(description = "Roles") @NotNull Set<String> roles,
            @Schema(description = "Bodies whose whole subtrees the caller acts for") @NotNull Set<String> bodies) {}

    @GET
    @Authenticated
    @Operation(operationId = "whoAmI", summary = "Roles and subtrees of the token")
    @APIResponseSchema(value = MeView.class, responseCode = "200", responseDescription = "The caller")
    public Response me() {
        MeView me = new MeView(caller.subject(), caller.client(), caller.roles(), caller.bodies());
        return Response.ok(me).header("Cache-Control", "no-store").build();
    }
}
