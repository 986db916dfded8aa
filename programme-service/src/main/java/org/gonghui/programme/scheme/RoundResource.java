package org.gonghui.programme.scheme;

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
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.scheme.RoundView.RoundPage;
import org.jspecify.annotations.Nullable;

/** Rounds over HTTP. */
@Path(RoundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief schemes")
public class RoundResource {

    static final String PATH = "/api/v1/relief/rounds";

    private final RoundService rounds;
    private final Exports exports;

    RoundResource(RoundService rounds, Exports exports) {
        this.rounds = rounds;
        this.exports = exports;
    }

    @GET
    @Operation(operationId = "listReliefRounds", summary = "Rounds, in the order in which they were recorded")
    @APIResponseSchema(value = RoundPage.class, responseCode = "200", responseDescription = "A page of rounds")
    public Response list(
            @BeanParam @Valid RoundFilter filter,
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
        return DocumentAnswers.page(rounds.list(filter, pageSize, pageToken));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "createReliefRound",
            summary = "Open a round of a scheme",
            description =
                    """
                    A scheme and a body have one in each period. The same again answers 200 with the round that is \
                    there, another one 409 with its address. Its days must be days on which the rule takes applications.""")
    @APIResponseSchema(
            value = RoundView.class,
            responseCode = "200",
            responseDescription = "Recorded already, the same")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundView.class)))
    public Response create(@NotNull RoundRequest request) {
        return DocumentAnswers.written(rounds.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportReliefRounds", summary = "All rounds at one moment")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(RoundService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReliefRound", summary = "One round")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "The round")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the round") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(rounds.find(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "editReliefRound",
            summary = "Change the days of a round, or its note",
            description = "Scheme, body and period stay.")
    @APIResponseSchema(value = RoundView.class, responseCode = "200", responseDescription = "As it is now")
    public Response patch(
            @Parameter(description = "Id of the round") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"lastDay\":\"2024-03-25\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(rounds.patch(id, patch, ifMatch), PATH);
    }
}
