package org.gonghui.gateway.compose;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** A body at a glance. */
@Path("/api/v1/bodies/{code}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profile")
public class ProfileResource {

    private final ProfileService profiles;
    private final Calendar calendar;

    ProfileResource(ProfileService profiles, Calendar calendar) {
        this.profiles = profiles;
        this.calendar = calendar;
    }

    @GET
    @Operation(
            operationId = "readBodyProfile",
            summary = "A union body with its honours, figures and programme counts of a year",
            description =
                    """
                    Asks all services at once. Where one does not answer, its parts are null, `unavailable` names it, \
                    and the rest still comes.""")
    @APIResponseSchema(value = ProfileView.class, responseCode = "200", responseDescription = "The profile")
    public Response read(
            @Parameter(description = "Code of the union body", example = "GD-HZ")
                    @PathParam("code")
                    @Size(max = 64)
                    @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
                    String code,
            @Parameter(description = "A year that has begun; this year where absent", example = "2024")
                    @QueryParam("year")
                    @Min(1900)
                    @Max(2100)
                    @Nullable
                    Integer year,
            @Context HttpHeaders headers) {
        int now = calendar.today().getYear();
        if (year != null && year > now) {
            throw Problem.parameter("year", "not_begun", Text.of("该年度尚未开始", "That year has not begun"));
        }
        return Response.ok(
                        profiles.profile(code, year == null ? now : year, PassedOn.from(headers)),
                        MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
