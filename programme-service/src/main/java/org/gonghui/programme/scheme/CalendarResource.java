package org.gonghui.programme.scheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.programme.shared.BodyCode;

/** The year's calendar over HTTP. */
@Path("/api/v1/relief/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief schemes")
public class CalendarResource {

    private final CalendarService calendars;

    CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "readReliefCalendar",
            summary = "What relief opens when in a year, for a body",
            description =
                    """
                    The schemes of the body and of the bodies above it, by the rule in force at the end of each month, \
                    with the rounds that are held already.""")
    @APIResponseSchema(value = CalendarView.class, responseCode = "200", responseDescription = "The calendar")
    @APIResponse(responseCode = "404", description = "There is no such body")
    public Response read(
            @Parameter(description = "Code of the union body", example = "GD-ORG")
                    @QueryParam("body")
                    @NotNull
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Size(max = BodyCode.LONGEST)
                    String body,
            @Parameter(description = "The year", example = "2024") @QueryParam("year") @NotNull @Min(1900) @Max(2199)
                    Integer year) {
        return Response.ok(calendars.of(body, year)).build();
    }
}
