package org.gonghui.programme.mutualaid;

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
import org.gonghui.programme.mutualaid.EnrolmentView.EnrolmentPage;
import org.jspecify.annotations.Nullable;

/** Enrolments over HTTP. */
@Path(EnrolmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutual aid")
public class EnrolmentResource {

    static final String PATH = "/api/v1/mutual-aid/enrolments";
    private static final String ID = "Id of the enrolment";

    private final EnrolmentService enrolments;

    EnrolmentResource(EnrolmentService enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listMutualAidEnrolments",
            summary = "Enrolments of the bodies in the caller's subtrees, in the order of their recording")
    @APIResponseSchema(value = EnrolmentPage.class, responseCode = "200", responseDescription = "A page of enrolments")
    public Response list(
            @BeanParam @Valid EnrolmentFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        return DocumentAnswers.confidential(DocumentAnswers.page(enrolments.list(filter, pageSize, pageToken)));
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "enrolInMutualAid",
            summary = "Enrol somebody in a plan-year",
            description =
                    """
                    Cover begins after the waiting period; whoever the year before covers to its end does not wait \
                    again. Nobody is enrolled twice in a plan-year, by whichever body: 409. The same external id with \
                    the same content answers 200.""")
    @APIResponseSchema(
            value = EnrolmentView.class,
            responseCode = "200",
            responseDescription = "Enrolled already, with the same content")
    @APIResponse(
            responseCode = "201",
            description = "Enrolled",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public Response create(@NotNull EnrolmentRequest request) {
        return DocumentAnswers.confidential(DocumentAnswers.written(enrolments.create(request), PATH));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readMutualAidEnrolment",
            summary = "One enrolment",
            description = "One of a body outside the caller's subtrees is not found.")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "200", responseDescription = "The enrolment")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.confidential(DocumentAnswers.read(enrolments.find(id), ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "editMutualAidEnrolment",
            summary = "Correct what was said of the person, or the note",
            description =
                    "Plan-year, body and day stay; so does the identity number once something was claimed. The patch is "
                            + "of the request, whose person is in plain.")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "200", responseDescription = "As it is now")
    public Response patch(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"person\":{\"phone\":\"13800001235\"}}"))
                    @NotNull
                    MergePatch patch) {
        return DocumentAnswers.confidential(DocumentAnswers.written(enrolments.patch(id, patch, ifMatch), PATH));
    }
}
