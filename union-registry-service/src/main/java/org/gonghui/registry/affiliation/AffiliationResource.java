package org.gonghui.registry.affiliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.Arrays;
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
import org.gonghui.registry.affiliation.AffiliationView.AffiliationPage;
import org.jspecify.annotations.Nullable;

/** Affiliations: who stands under whom, and from when to when. */
@Path(AffiliationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Affiliations")
public class AffiliationResource {

    static final String PATH = "/api/v1/affiliations";

    private final AffiliationService affiliations;
    private final Exports exports;

    AffiliationResource(AffiliationService affiliations, Exports exports) {
        this.affiliations = affiliations;
        this.exports = exports;
    }

    @GET
    @Operation(
            operationId = "listAffiliations",
            summary = "Affiliations, past ones included, in the order they were recorded")
    @APIResponseSchema(
            value = AffiliationPage.class,
            responseCode = "200",
            responseDescription = "A page of affiliations")
    public Response list(
            @Parameter(description = "Code of the body") @QueryParam("body") @Size(max = 64) @Nullable String body,
            @Parameter(description = "Code of the superior") @QueryParam("superior") @Size(max = 64) @Nullable
                    String superior,
            @Parameter(description = "In which line") @QueryParam("kind") @Nullable AffiliationKind kind,
            @Parameter(description = "Only those that hold on this day") @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList("affiliations", body, superior, kind, asOf);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = affiliations.list(
                new AffiliationRepository.Filter(body, superior, kind, asOf),
                from == null ? null : from.uuid(0),
                pageSize + 1);
        return DocumentAnswers.page(Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key())));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "createAffiliation", summary = "Record that a body stands under another")
    @APIResponseSchema(
            value = AffiliationView.class,
            responseCode = "200",
            responseDescription = "Recorded already in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AffiliationView.class)))
    public Response create(@NotNull AffiliationRequest request) {
        return DocumentAnswers.written(affiliations.create(request), PATH);
    }

    @GET
    @Path("/export")
    @Produces(Exports.NDJSON)
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Operation(operationId = "exportAffiliations", summary = "All affiliations at one moment, past ones included")
    @APIResponseSchema(value = AffiliationView.class, responseCode = "200", responseDescription = "A line for each")
    public Response export() {
        return exports.of(AffiliationService.RESOURCE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAffiliation", summary = "One affiliation")
    @APIResponseSchema(value = AffiliationView.class, responseCode = "200", responseDescription = "The affiliation")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.read(affiliations.find(id), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "editAffiliation", summary = "End an affiliation, or change its remarks")
    @APIResponseSchema(value = AffiliationView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"validTo\":\"2025-12-31\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.written(affiliations.patch(id, patch, ifMatch), PATH);
    }
}
