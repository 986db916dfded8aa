package org.gonghui.programme.reliefcount;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.Exports;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.reliefcount.ReliefCountView.ReliefCountPage;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Counts of relief over HTTP. */
@Path("/api/v1/relief-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme counts")
public class ReliefCountResource {

    private static final int LONGEST_ID = 128;

    private final ReliefCountService counts;
    private final Exports exports;

    ReliefCountResource(ReliefCountService counts, Exports exports) {
        this.counts = counts;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listReliefCounts",
            summary = "How many people were given relief, by body, year and kind of case",
            description =
                    """
                    Each count is of a body and everything below it, as the tree stood at the end of the year, or stands \
                    today. People count once in it however often something was given to them, so counts never add up. \
                    A count of 1 to 4 people says only that. It follows what was paid by some seconds.""")
    @APIResponseSchema(value = ReliefCountPage.class, responseCode = "200", responseDescription = "A page of counts")
    public Response list(
            @Parameter(description = "Code of the body", example = "GD-HZ")
                    @QueryParam("body")
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Size(max = BodyCode.LONGEST)
                    @Nullable
                    String body,
            @Parameter(description = "The year", example = "2024") @QueryParam("year") @Min(1900) @Max(2199) @Nullable
                    Integer year,
            @Parameter(description = "Only of these cases; labels at /api/v1/code-lists/counted-cases")
                    @QueryParam("casesOf")
                    @Nullable
                    CountedCases casesOf,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(counts.list(body, year, casesOf, pageSize, pageToken));
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportReliefCounts", summary = "All counts of relief at one moment")
    @APIResponseSchema(value = ReliefCountView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(ReliefCountService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReliefCount", summary = "One count of relief")
    @APIResponseSchema(value = ReliefCountView.class, responseCode = "200", responseDescription = "The count")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Body, year and cases, by points", example = "GD-HZ.2024.all_relief")
                    @PathParam("id")
                    @Size(max = LONGEST_ID)
                    String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(counts.find(id), ifNoneMatch);
    }
}
