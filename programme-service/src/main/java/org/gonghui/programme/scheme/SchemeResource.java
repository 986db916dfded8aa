package org.gonghui.programme.scheme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.Exports;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.scheme.SchemeView.SchemePage;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Relief schemes over HTTP. */
@Path(SchemeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Relief schemes",
        description = "Relief schemes with their rules over time, rounds, and the year's calendar")
public class SchemeResource {

    static final String PATH = "/api/v1/relief/schemes";

    private final SchemeService schemes;
    private final Exports exports;

    SchemeResource(SchemeService schemes, Exports exports) {
        this.schemes = schemes;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listReliefSchemes", summary = "Relief schemes with their rules, by code")
    @APIResponseSchema(value = SchemePage.class, responseCode = "200", responseDescription = "A page of schemes")
    public Response list(
            @BeanParam @Valid SchemeFilter filter,
            @Parameter(description = "How many at most")
                    @QueryParam("pageSize")
                    @DefaultValue(PageLimits.DEFAULT_SIZE)
                    @Min(1)
                    @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @Parameter(description = "nextPageToken of the page before")
                    @QueryParam("pageToken")
                    @Size(max = PageLimits.MAX_TOKEN)
                    @Nullable
                    String pageToken) {
        return DocumentAnswers.page(schemes.list(filter, pageSize, pageToken));
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportReliefSchemes", summary = "All relief schemes with their rules at one moment")
    @APIResponseSchema(value = SchemeView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(SchemeService.RESOURCE);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readReliefScheme", summary = "One relief scheme with all versions of its rule")
    @APIResponseSchema(value = SchemeView.class, responseCode = "200", responseDescription = "The scheme")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Code of the scheme", example = "provincial_organs_severe_illness")
                    @PathParam("code")
                    @Size(max = SchemeCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(schemes.find(code), ifNoneMatch);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "putReliefScheme",
            summary = "Record a relief scheme or replace what is recorded",
            description = "Absent: 201. Equal: 200, nothing changes. Different: 428 without If-Match. Rules stay.")
    @APIResponseSchema(value = SchemeView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SchemeView.class)))
    public Response put(
            @Parameter(description = "Code of the scheme", example = "provincial_organs_severe_illness")
                    @PathParam("code")
                    @Size(max = SchemeCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull SchemeRequest request) {
        return DocumentAnswers.written(schemes.put(code, request, ifMatch), PATH);
    }

    @PUT
    @Path("/{code}/rules/{validFrom}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "putReliefRule",
            summary = "Write the rule of a scheme that is in force from a day on",
            description =
                    """
                    It holds until the day of the next version. A version that differs is replaced with If-Match (the \
                    scheme's ETag) as long as no case is bound to it; after that, or for a day that a bound case \
                    lies behind: 409, write a later version.""")
    @APIResponseSchema(value = SchemeView.class, responseCode = "200", responseDescription = "The scheme as it is now")
    @APIResponse(
            responseCode = "201",
            description = "The scheme with a version that is new",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SchemeView.class)))
    public Response putRule(
            @Parameter(description = "Code of the scheme", example = "provincial_organs_severe_illness")
                    @PathParam("code")
                    @Size(max = SchemeCode.LONGEST)
                    String code,
            @Parameter(description = "First day on which the rule is in force", example = "2024-01-01")
                    @PathParam("validFrom")
                    LocalDate validFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull RuleContent request) {
        return DocumentAnswers.written(schemes.putRule(code, validFrom, request, ifMatch), PATH);
    }
}
