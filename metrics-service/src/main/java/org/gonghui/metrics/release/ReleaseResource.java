package org.gonghui.metrics.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
import org.gonghui.metrics.release.ReleaseView.ReleasePage;
import org.gonghui.metrics.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Releases: made, found, never changed. */
@Path(ReleaseService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseResource {

    private final ReleaseService releases;
    private final Exports exports;

    ReleaseResource(ReleaseService releases, Exports exports) {
        this.releases = releases;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listReleases", summary = "Releases, in the order in which they were made")
    @APIResponseSchema(value = ReleasePage.class, responseCode = "200", responseDescription = "A page of releases")
    public Response list(
            @Parameter(description = "Code of the body", example = "GD")
                    @QueryParam("body")
                    @Size(max = BodyCode.LONGEST)
                    @Nullable
                    String body,
            @Parameter(description = "The year", example = "2024") @QueryParam("year") @Min(1900) @Max(2099) @Nullable
                    Integer year,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(releases.list(body, year, pageSize, pageToken));
    }

    @POST
    @RolesAllowed({Roles.METRICS_PUBLISHER, Roles.ADMIN})
    @Operation(
            operationId = "createRelease",
            summary = "Freeze and number what is published of a year under a body",
            description =
                    """
                    In it go, from one moment: the tree of the year, the metrics, the sources, every published figure \
                    whose period ends in the year, and the roll-up of each metric at the body. It has a number without \
                    gaps for each body and year, and a digest that anyone can recompute from its export; nothing \
                    changes it. It does not close the year. The same external id again: 200, the same release.""")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "201", responseDescription = "Released")
    @APIResponse(
            responseCode = "200",
            description = "Released already under this external id, in these words",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReleaseView.class)))
    public Response create(@NotNull ReleaseRequest request) {
        return DocumentAnswers.written(releases.create(request), ReleaseService.COLLECTION);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportReleases", summary = "All releases at one moment, without their lines")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(ReleaseService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRelease", summary = "One release: its number, what it holds, its digest")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200", responseDescription = "The release")
    @APIResponse(responseCode = "304", description = "It never changes")
    public Response read(
            @Parameter(description = "Id of the release") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(releases.read(id), ifNoneMatch);
    }
}
