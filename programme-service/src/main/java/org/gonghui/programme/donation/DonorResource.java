package org.gonghui.programme.donation;

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
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.donation.DonorView.DonorPage;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Donors over HTTP. */
@Path(DonorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations", description = "Donors and what they gave to union bodies")
public class DonorResource {

    static final String PATH = "/api/v1/donors";

    private final DonationService donations;

    DonorResource(DonationService donations) {
        this.donations = donations;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listDonors",
            summary = "Donors of the bodies in the caller's subtrees, in the order in which they were recorded")
    @APIResponseSchema(value = DonorPage.class, responseCode = "200", responseDescription = "A page of donors")
    public Response list(
            @Parameter(description = "Code of the union body that keeps them")
                    @QueryParam("body")
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Size(max = BodyCode.LONGEST)
                    @Nullable
                    String body,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.confidential(DocumentAnswers.page(donations.listDonors(body, pageSize, pageToken)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "createDonor",
            summary = "Record a donor",
            description =
                    """
                    Nothing is kept of a person who does not consent to be named in public: record such a donor as anonymous.""")
    @APIResponseSchema(
            value = DonorView.class,
            responseCode = "200",
            responseDescription = "Recorded already under this external id, in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DonorView.class)))
    public Response create(@NotNull DonorRequest request) {
        return DocumentAnswers.confidential(DocumentAnswers.written(donations.createDonor(request), PATH));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readDonor",
            summary = "One donor",
            description = "One of a body outside the caller's subtrees is not found.")
    @APIResponseSchema(value = DonorView.class, responseCode = "200", responseDescription = "The donor")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.confidential(DocumentAnswers.read(donations.readDonor(id), ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.CASHIER, Roles.ADMIN})
    @Operation(operationId = "editDonor", summary = "Change some fields of a donor")
    @APIResponseSchema(value = DonorView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"note\":\"自 2007 年起\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.confidential(DocumentAnswers.written(donations.patchDonor(id, patch, ifMatch), PATH));
    }
}
