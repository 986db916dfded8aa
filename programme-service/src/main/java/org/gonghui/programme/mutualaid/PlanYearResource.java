package org.gonghui.programme.mutualaid;

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
import org.gonghui.programme.mutualaid.PlanYearView.PlanYearPage;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Plan-years over HTTP. */
@Path(PlanYearResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutual aid", description = "Plan-years, who is enrolled, and what is claimed and paid")
public class PlanYearResource {

    static final String PATH = "/api/v1/mutual-aid/plan-years";
    static final String CODE = "Code of the plan-year";
    static final String EXAMPLE = "second_medical_2025";

    private final PlanYearService plans;
    private final Exports exports;

    PlanYearResource(PlanYearService plans, Exports exports) {
        this.plans = plans;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listMutualAidPlanYears", summary = "Plan-years of mutual aid, by code")
    @APIResponseSchema(value = PlanYearPage.class, responseCode = "200", responseDescription = "A page of plan-years")
    public Response list(
            @BeanParam @Valid PlanYearFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(plans.list(filter, pageSize, pageToken));
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportMutualAidPlanYears", summary = "All plan-years at one moment")
    @APIResponseSchema(value = PlanYearView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(PlanYearService.RESOURCE);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readMutualAidPlanYear", summary = "What a plan covers in a year, and on which terms")
    @APIResponseSchema(value = PlanYearView.class, responseCode = "200", responseDescription = "The plan-year")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") @Size(max = SchemeCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(plans.find(code), ifNoneMatch);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "putMutualAidPlanYear",
            summary = "Set the terms of a plan-year",
            description =
                    """
                    Absent: 201. Equal: 200, nothing changes. Different: 428 without If-Match. Plan and year stay. A \
                    ceiling below what somebody has used already is refused. Premium, subsidy and cover of those who \
                    are enrolled stay as they are.""")
    @APIResponseSchema(value = PlanYearView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanYearView.class)))
    public Response put(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") @Size(max = SchemeCode.LONGEST)
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull PlanYearRequest request) {
        return DocumentAnswers.written(plans.put(code, request, ifMatch), PATH);
    }
}
