package org.gonghui.programme.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
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
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.programme.station.StationView.StationPage;
import org.jspecify.annotations.Nullable;

/** Stations over HTTP. */
@Path(StationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stations", description = "Places that union bodies keep for workers")
public class StationResource {

    static final String PATH = "/api/v1/stations";

    private final StationService stations;
    private final StationRendering rendering;
    private final Exports exports;

    StationResource(StationService stations, StationRendering rendering, Exports exports) {
        this.stations = stations;
        this.rendering = rendering;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listStations", summary = "Stations, in the order in which they were recorded")
    @APIResponseSchema(value = StationPage.class, responseCode = "200", responseDescription = "A page of stations")
    public Response list(
            @BeanParam @Valid StationFilter filter,
            @Parameter(description = "Coordinate system of the answer") @QueryParam("crs") @DefaultValue("wgs84")
                    Crs crs,
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
        List<?> filters = List.of(PATH, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = stations.list(filter, from == null ? null : from.uuid(0), pageSize + 1);
        return DocumentAnswers.page(
                Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key())),
                station -> rendering.json(station, crs));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "createStation",
            summary = "Record a station",
            description =
                    """
                    With an externalId it is safe to repeat: the same content again answers 200 with the station that \
                    is there, other content 409 with its address.""")
    @APIResponseSchema(
            value = StationView.class,
            responseCode = "200",
            responseDescription = "Recorded already, with the same content")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StationView.class)))
    public Response create(@NotNull StationRequest request) {
        return DocumentAnswers.written(stations.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportStations", summary = "All stations at one moment")
    @APIResponseSchema(value = StationView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(StationService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readStation", summary = "One station")
    @APIResponseSchema(value = StationView.class, responseCode = "200", responseDescription = "The station")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the station") @PathParam("id") UUID id,
            @Parameter(description = "Coordinate system of the answer; the ETag covers it")
                    @QueryParam("crs")
                    @DefaultValue("wgs84")
                    Crs crs,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        StoredDocument station = stations.find(id);
        return DocumentAnswers.read(rendering.json(station, crs), StationTags.of(station, crs), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "editStation",
            summary = "Change some fields of a station",
            description = "Moving it to another host needs both hosts in the caller's subtrees.")
    @APIResponseSchema(value = StationView.class, responseCode = "200", responseDescription = "As it is now")
    public Response patch(
            @Parameter(description = "Id of the station") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"openingHours\":\"Mo-Su 07:00-22:00\",\"capacity\":15}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(stations.patch(id, patch, ifMatch), PATH);
    }
}
