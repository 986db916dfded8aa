package org.gonghui.programme.businessdate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.time.Calendar;

/** The day by which the service works, for trying out what takes a year. */
@Path("/dev/business-date")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local stack")
@ForTryingOut
public class BusinessDateResource {

    private final Calendar calendar;

    BusinessDateResource(Calendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Operation(
            operationId = "readBusinessDate",
            summary = "The day by which the programme service works",
            description = "There in the local stack only.")
    @APIResponseSchema(value = BusinessDateView.class, responseCode = "200", responseDescription = "The day")
    public Response read() {
        return present();
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "stateBusinessDate",
            summary = "Let it be another day",
            description =
                    """
                    There in the local stack only. Windows, deadlines and public notices go by this day; instants, such \
                    as updatedAt, stay true. Forgotten when the service stops.""")
    @APIResponseSchema(value = BusinessDateView.class, responseCode = "200", responseDescription = "The day")
    public Response state(@NotNull BusinessDateRequest request) {
        calendar.state(request.date());
        return present();
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "forgetBusinessDate",
            summary = "Let it be today again",
            description = "There in the local stack only.")
    @APIResponseSchema(value = BusinessDateView.class, responseCode = "200", responseDescription = "The day")
    public Response forget() {
        calendar.state(null);
        return present();
    }

    private Response present() {
        return Response.ok(new BusinessDateView(calendar.today(), calendar.isStated()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
