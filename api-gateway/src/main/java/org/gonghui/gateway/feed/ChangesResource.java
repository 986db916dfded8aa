package org.gonghui.gateway.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.gateway.contract.Elsewhere;
import org.gonghui.gateway.feed.ChangesService.Question;
import org.gonghui.gateway.route.PassedOn;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/** The change feeds of all services as one. */
@Path("/api/v1/changes")
@Produces({MediaType.APPLICATION_JSON, FeedAnswers.NDJSON})
@Tag(name = "Sync")
public class ChangesResource {

    private static final int MOST = 1000;
    private static final int LONGEST_SECONDS = 30;

    private final ChangesService changes;

    ChangesResource(ChangesService changes) {
        this.changes = changes;
    }

    @GET
    @Blocking
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "readChanges",
            summary = "What changed in all services since a cursor",
            description =
                    """
                    Without a cursor the feed begins with the current state of everything. It tells the current state \
                    of each key that changed, never loses a late commit, and may tell a state twice: apply a version \
                    only if it is higher than the one you have. No order is promised across services, nor that a \
                    parent comes before its child. Where a service does not answer, `unavailable` names it, \
                    `caughtUp` is false, and the cursor keeps its place. Give the same `resource` with every page. As `application/x-ndjson` \
                    each line is a change, and the headers say where to read on.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            headers = {
                @Header(
                        name = FeedAnswers.CURSOR,
                        description = "nextCursor, with NDJSON",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = FeedAnswers.CAUGHT_UP,
                        description = "caughtUp, with NDJSON",
                        schema = @Schema(implementation = Boolean.class)),
                @Header(
                        name = FeedAnswers.UNAVAILABLE,
                        description = "unavailable by comma, with NDJSON",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MergedChangesView.class)),
                @Content(mediaType = FeedAnswers.NDJSON, schema = @Schema(implementation = Elsewhere.Change.class))
            })
    @APIResponse(
            responseCode = "410",
            description = "The cursor has expired; read again without one",
            content =
                    @Content(
                            mediaType = ProblemAnswers.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemView.class)))
    public Uni<Response> changes(
            @Parameter(description = "nextCursor of the page before")
                    @QueryParam("cursor")
                    @Size(max = 20_000)
                    @Nullable
                    String cursor,
            @Parameter(description = "Kinds of resource, by comma; all where absent", example = "body,figure")
                    @QueryParam("resource")
                    @Size(max = 500)
                    @Nullable
                    String resource,
            @Parameter(description = "Changes on a page") @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(MOST)
                    Integer limit,
            @Parameter(description = "How long to wait for a change where there is none yet")
                    @QueryParam("waitSeconds")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(LONGEST_SECONDS)
                    Integer waitSeconds,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context UriInfo address) {
        boolean lines = FeedAnswers.wantsLines(request);
        Question question =
                new Question(cursor, resource, limit, Duration.ofSeconds(waitSeconds), PassedOn.withToken(headers));
        return Uni.createFrom()
                .deferred(() -> changes.read(question))
                .map(page -> lines ? FeedAnswers.lines(page, address) : FeedAnswers.json(page))
                .onFailure(Refusal.class)
                .recoverWithItem(refused -> refused.response(resource));
    }
}
