package org.gonghui.metrics.release;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.bulk.Exports;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.figure.FigureView.FigurePage;
import org.gonghui.metrics.release.ReleaseDifference.ReleaseDifferencePage;
import org.gonghui.metrics.release.ReleaseLineRepository.StoredLine;
import org.gonghui.metrics.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** What releases say: as pages, as a whole, and beside one another. */
@Path(ReleaseService.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseLineResource {

    private final ReleaseReader releases;
    private final Exports exports;

    ReleaseLineResource(ReleaseReader releases, Exports exports) {
        this.releases = releases;
        this.exports = exports;
    }

    @GET
    @Path("/{id}/figures")
    @Operation(
            operationId = "listReleasedFigures",
            summary = "The figures of a release as they stood then, by body, metric and period")
    @APIResponseSchema(value = FigurePage.class, responseCode = "200", responseDescription = "A page of figures")
    public Response figures(
            @Parameter(description = "Id of the release") @PathParam("id") UUID id,
            @Parameter(description = "Only those of this body", example = "GD-ORG")
                    @QueryParam("body")
                    @Size(max = BodyCode.LONGEST)
                    @Nullable
                    String body,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(
                releases.page(id, ReleasePart.FIGURE, body, pageSize, pageToken), StoredLine::document);
    }

    @GET
    @Path("/{id}/roll-ups")
    @Operation(
            operationId = "listReleasedRollUps",
            summary = "What the figures of a release added up to at its body, by metric and breakdown",
            description =
                    "Each metric of the catalogue, also those of which nothing was known; of one that does not add up only what the body says itself.")
    @APIResponseSchema(
            value = ReleasedRollUpPage.class,
            responseCode = "200",
            responseDescription = "A page of roll-ups")
    public Response rollUps(
            @Parameter(description = "Id of the release") @PathParam("id") UUID id,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(
                releases.page(id, ReleasePart.ROLL_UP, null, pageSize, pageToken), StoredLine::document);
    }

    @GET
    @Path("/{id}/export")
    @Produces(Exports.NDJSON)
    @Operation(
            operationId = "exportRelease",
            summary = "A release as a whole, its digest in the last line",
            description =
                    """
                    NDJSON: `line` says what each line is about: first the release itself, then the bodies of the tree, \
                    the metrics, the sources, the figures and the roll-ups. The last line has the SHA-256 of all lines \
                    before it, byte by byte with their line feeds, and how many they are: without it, the answer broke \
                    off. Packed as `Accept-Encoding` asks (zstd, gzip); the digest is of the plain lines.""")
    @APIResponseSchema(
            value = ReleaseExportLine.class,
            responseCode = "200",
            responseDescription = "A JSON object in each line")
    public Response export(@Parameter(description = "Id of the release") @PathParam("id") UUID id) {
        return exports.ofUnchanging(releases.export(id));
    }

    @GET
    @Path("/{a}/diff/{b}")
    @Operation(
            operationId = "diffReleases",
            summary = "Where two releases of one body differ",
            description =
                    """
                    Of one year, each figure is held against itself. Of two years, figures are held against those that \
                    say the same of the other year: same body, metric, coverage, basis and breakdown, a period equally \
                    far from the year of the release; only what was said is compared, not where.""")
    @APIResponseSchema(
            value = ReleaseDifferencePage.class,
            responseCode = "200",
            responseDescription = "A page of differences, by part and key")
    @APIResponse(responseCode = "409", description = "The releases are of two bodies")
    public Response diff(
            @Parameter(description = "Id of the first release") @PathParam("a") UUID a,
            @Parameter(description = "Id of the second release") @PathParam("b") UUID b,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.page(releases.differences(a, b, pageSize, pageToken), Function.identity());
    }
}
