package org.gonghui.registry.body;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.Exports;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.body.BodyView.BodyPage;
import org.jspecify.annotations.Nullable;

/** Union bodies. */
@Path(BodyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
public class BodyResource {

    static final String PATH = "/api/v1/bodies";

    private final BodyService bodies;
    private final HotBodyService hot;
    private final SearchService search;
    private final Calendar calendar;
    private final Exports exports;

    BodyResource(BodyService bodies, HotBodyService hot, SearchService search, Calendar calendar, Exports exports) {
        this.bodies = bodies;
        this.hot = hot;
        this.search = search;
        this.calendar = calendar;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listBodies",
            summary = "Union bodies that exist on a day, by code or by a search",
            description =
                    "With q the nearest come first: those whose code it is, then those whose name or short name it"
                            + " is, then those that begin with it, then those that have it anywhere; within each, shorter names"
                            + " first. Then a page may be shorter than asked for and yet go on.")
    @APIResponseSchema(value = BodyPage.class, responseCode = "200", responseDescription = "A page of bodies")
    public Response list(
            @Parameter(
                            description = "A part of a Chinese or English name, a short name or a code; capitals and"
                                    + " full-width characters make no difference",
                            example = "惠州")
                    @QueryParam("q")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String q,
            @QueryParam("type") @Nullable BodyType type,
            @QueryParam("level") @Nullable BodyLevel level,
            @Parameter(description = "GB/T 2260 division code")
                    @QueryParam("divisionCode")
                    @Pattern(regexp = BodyCodes.DIVISION)
                    @Nullable
                    String divisionCode,
            @Parameter(description = "The day; today where absent") @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList("bodies", q, type, level, divisionCode, asOf);
        BodyRepository.Filter filter = new BodyRepository.Filter(type, level, divisionCode);
        if (q != null) {
            return DocumentAnswers.page(search.search(q, filter, asOf, pageToken, pageSize, filters), BodyAsOf::json);
        }
        PageToken from = PageToken.read(pageToken, filters, 1);
        LocalDate day = asOf == null ? calendar.today() : asOf;
        List<BodyAsOf> rows = bodies.list(filter, day, PageToken.after(from), pageSize + 1);
        return DocumentAnswers.page(BodyPages.cut(rows, pageSize, filters), BodyAsOf::json);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "createBody", summary = "Record a new union body under its superior")
    @APIResponseSchema(value = BodyView.class, responseCode = "201", responseDescription = "Recorded")
    public Response create(@NotNull BodyRequest request) {
        return answer(bodies.create(request));
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportBodies", summary = "All bodies at one moment")
    @APIResponseSchema(value = BodyLineView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(BodyService.RESOURCE);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readBody", summary = "One union body with its superiors")
    @APIResponseSchema(value = BodyView.class, responseCode = "200", responseDescription = "The body")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public CompletionStage<Response> read(
            @Parameter(example = "GD-HZ") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @Parameter(description = "Day of the question; it must exist then. Today where absent")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return hot.read(code, asOf)
                .map(body -> DocumentAnswers.read(body.json(), body.etag(), ifNoneMatch))
                .toCompletionStage();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "putBody",
            summary = "Record a union body or replace what is recorded",
            description = "Absent: 201. Equal: 200, nothing changes. Different: 428 without If-Match.")
    @APIResponseSchema(value = BodyView.class, responseCode = "200", responseDescription = "Recorded already")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BodyView.class)))
    public Response put(
            @Parameter(example = "GD-HZ") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @NotNull BodyRequest request) {
        return answer(bodies.put(code, request, ifMatch));
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "editBody", summary = "Change some fields of a union body")
    @APIResponseSchema(value = BodyView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @Parameter(example = "GD-HZ") @PathParam("code") @Size(max = BodyCodes.LENGTH) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"contact\":\"0752-2000000\"}"))
                    @NotNull
                    MergePatch patch) {
        return answer(bodies.patch(code, patch, ifMatch));
    }

    private static Response answer(BodyService.Written written) {
        return DocumentAnswers.written(
                written.publication(),
                PATH,
                written.body().json(),
                written.body().etag());
    }
}
