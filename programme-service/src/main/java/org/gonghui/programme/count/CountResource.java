package org.gonghui.programme.count;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.problem.ProblemView;
import org.gonghui.programme.shared.BodyCode;

/** Counts over HTTP. */
@Path("/api/v1/programme-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme counts", description = "Stations and activities by body and year")
public class CountResource {

    private final CountService counts;

    CountResource(CountService counts) {
        this.counts = counts;
    }

    @GET
    @Operation(
            operationId = "readProgrammeCounts",
            summary = "What a body has and did in a year, counted from the records",
            description =
                    """
                    An activity belongs to the year in which its period begins. A station counts if it stands on the \
                    last day of the year, or today in the current year: built by then, or not known when, and not \
                    closed. The subtree is the tree of that day.""")
    @APIResponseSchema(value = CountView.class, responseCode = "200", responseDescription = "The counts")
    @APIResponse(
            responseCode = "404",
            description = "There is no such body",
            content =
                    @Content(
                            mediaType = ProblemAnswers.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemView.class)))
    public Response read(
            @Parameter(description = "Code of the union body", example = "GD-HZ")
                    @QueryParam("body")
                    @NotNull
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Size(max = BodyCode.LONGEST)
                    String body,
            @Parameter(description = "A year that has begun", example = "2024")
                    @QueryParam("year")
                    @NotNull
                    @Min(1900)
                    @Max(2199)
                    Integer year,
            @Parameter(description = "Whose records") @QueryParam("coverage") @DefaultValue("subtree")
                    Coverage coverage) {
        return Response.ok(counts.count(body, year, coverage))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
