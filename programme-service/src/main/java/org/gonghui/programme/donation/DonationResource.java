package org.gonghui.programme.donation;

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
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.donation.DonationView.DonationPage;
import org.jspecify.annotations.Nullable;

/** Donations over HTTP. */
@Path(DonationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations", description = "Donors and what they gave to union bodies")
public class DonationResource {

    static final String PATH = "/api/v1/donations";

    private final DonationService donations;

    DonationResource(DonationService donations) {
        this.donations = donations;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listDonations",
            summary = "Donations of the bodies in the caller's subtrees, in the order in which they were recorded")
    @APIResponseSchema(value = DonationPage.class, responseCode = "200", responseDescription = "A page of donations")
    public Response list(
            @BeanParam @Valid DonationFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.confidential(DocumentAnswers.page(donations.list(filter, pageSize, pageToken)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "createDonation",
            summary = "Record money that a donor gave",
            description =
                    """
                    Where a fund is named, the ledger books it into that fund. What was raised is the sum of donations; what is paid \
                    out of it stands in the fund. With an externalId it is safe to repeat.""")
    @APIResponseSchema(
            value = DonationView.class,
            responseCode = "200",
            responseDescription = "Recorded already under this external id, in these words")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DonationView.class)))
    public Response create(@NotNull DonationRequest request) {
        return DocumentAnswers.confidential(DocumentAnswers.written(donations.create(request), PATH));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readDonation",
            summary = "One donation",
            description = "One of a body outside the caller's subtrees is not found.")
    @APIResponseSchema(value = DonationView.class, responseCode = "200", responseDescription = "The donation")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.confidential(DocumentAnswers.read(donations.read(id), ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "editDonation",
            summary = "Change some fields of a donation",
            description = "The fund, and an amount that is booked in it, stay. What is cancelled does not change: 409.")
    @APIResponseSchema(value = DonationView.class, responseCode = "200", responseDescription = "Changed")
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"purpose\":\"圆梦助学\"}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.confidential(DocumentAnswers.written(donations.patch(id, patch, ifMatch), PATH));
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.OFFICER, Roles.CASHIER, Roles.ADMIN})
    @Operation(
            operationId = "cancelDonation",
            summary = "Let a donation count no more",
            description =
                    """
                    What was booked is taken out of its fund again; where too little of it is left there: 409 \
                    insufficient-funds. What is cancelled already stays as it is.""")
    @APIResponseSchema(value = DonationView.class, responseCode = "200", responseDescription = "Cancelled")
    public Response cancel(
            @Parameter(description = "Id of the donation") @PathParam("id") UUID id,
            @NotNull DonationCancellation why) {
        return DocumentAnswers.confidential(
                DocumentAnswers.read(donations.cancel(id, why).document(), null));
    }
}
