package org.gonghui.registry.lifecycle;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.lifecycle.ChangeView.ChangePage;
import org.gonghui.registry.lifecycle.LifecycleEventView.LifecycleEventPage;
import org.jspecify.annotations.Nullable;

/** Everything that happened to bodies. */
@Path(LifecycleEventResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle")
public class LifecycleEventResource {

    static final String PATH = "/api/v1/lifecycle-events";

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final UUID FIRST_ID = new UUID(0, 0);

    private final LifecycleEventService events;
    private final CorrectionService corrections;
    private final Exports exports;

    LifecycleEventResource(LifecycleEventService events, CorrectionService corrections, Exports exports) {
        this.events = events;
        this.corrections = corrections;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listLifecycleEvents", summary = "What happened to bodies, by date")
    @APIResponseSchema(value = LifecycleEventPage.class, responseCode = "200", responseDescription = "A page of events")
    public Response list(
            @Parameter(description = "Code of a body that took part")
                    @QueryParam("body")
                    @Size(max = BodyCodes.LENGTH)
                    @Nullable
                    String body,
            @QueryParam("kind") @Nullable LifecycleKind kind,
            @Parameter(description = "On this day or later") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "On this day or earlier") @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList("lifecycle-events", body, kind, from, to);
        PageToken after = PageToken.read(pageToken, filters, 2);
        List<LifecycleEventRepository.Listed> rows = events.list(
                new LifecycleEventRepository.Filter(body, kind, from, to),
                after == null ? FIRST_DAY : after.date(0),
                after == null ? FIRST_ID : after.uuid(1),
                pageSize + 1);
        return DocumentAnswers.page(
                Page.cut(
                        rows,
                        pageSize,
                        last -> PageToken.write(
                                filters, last.date().toString(), last.document().key())),
                listed -> listed.document().json());
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportLifecycleEvents", summary = "All lifecycle events at one moment")
    @APIResponseSchema(value = LifecycleEventView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(LifecycleEvents.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readLifecycleEvent", summary = "One event")
    @APIResponseSchema(value = LifecycleEventView.class, responseCode = "200", responseDescription = "The event")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(events.find(id), ifNoneMatch);
    }

    @GET
    @Path("/{id}/changes")
    @Operation(operationId = "listLifecycleChanges", summary = "What an event changed, in the order in which it did")
    @APIResponseSchema(value = ChangePage.class, responseCode = "200", responseDescription = "A page of changes")
    public Response changes(
            @PathParam("id") UUID id,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = List.of("lifecycle-changes", id);
        PageToken after = PageToken.read(pageToken, filters, 1);
        long from = after == null ? 0 : after.number(0);
        List<ChangeView> rows = events.changes(id, from, pageSize + 1);
        Page<ChangeView> page =
                Page.cut(rows, pageSize, last -> PageToken.write(filters, Long.toString(from + pageSize)));
        return Response.ok(new ChangePage(page.items(), page.nextPageToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/corrections")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "correctLifecycleEvent",
            summary = "Take back what an event changed",
            description =
                    """
                    By an event of its own; none is ever deleted. Refused where a record has changed since. What the \
                    event created goes, unless others name it.""")
    @APIResponseSchema(
            value = LifecycleOutcome.class,
            responseCode = "200",
            responseDescription = "What it would change; nothing is written")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LifecycleOutcome.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @Parameter(description = LifecycleAnswers.PREVIEW) @QueryParam("preview") @DefaultValue("false")
                    Boolean preview,
            @NotNull CorrectionRequest request) {
        return LifecycleAnswers.of(corrections.correct(id, request, preview));
    }
}
