package org.gonghui.programme.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;

/** The rotation of keys over HTTP. */
@Path(PersonalFileResource.PATH + "/rotation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Personal data")
public class RotationResource {

    private final Rotation rotation;

    RotationResource(Rotation rotation) {
        this.rotation = rotation;
    }

    @GET
    @Operation(operationId = "readKeyRotation", summary = "Which keys seal how many personal files")
    @APIResponseSchema(value = RotationView.class, responseCode = "200", responseDescription = "How far it has come")
    public Response read() {
        return state();
    }

    @POST
    @Path("/stop")
    @Operation(operationId = "stopKeyRotation", summary = "Stop sealing anew, on all instances")
    @APIResponseSchema(value = RotationView.class, responseCode = "200", responseDescription = "Stopped")
    public Response stop() {
        rotation.stop(true);
        return state();
    }

    @POST
    @Path("/resume")
    @Operation(operationId = "resumeKeyRotation", summary = "Go on sealing anew what older keys sealed")
    @APIResponseSchema(
            value = RotationView.class,
            responseCode = "200",
            responseDescription = "Goes on within a minute")
    public Response resume() {
        rotation.stop(false);
        return state();
    }

    private Response state() {
        return Response.ok(rotation.state())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
