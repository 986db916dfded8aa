package org.gonghui.programme.relief;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.relief.ApplicationView.ApplicationPage;
import org.jspecify.annotations.Nullable;

/** Applications over HTTP. */
@Path(ApplicationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Relief applications",
        description = "Applications for relief from the draft to the money; seen by the bodies concerned only")
public class ApplicationResource {

    static final String PATH = "/api/v1/relief/applications";

    private final ApplicationService applications;

    ApplicationResource(ApplicationService applications) {
        this.applications = applications;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listReliefApplications",
            summary = "Applications of the bodies in the caller's subtrees, in the order of their creation")
    @APIResponseSchema(value = ApplicationPage.class, responseCode = "200", responseDescription = "A page of them")
    public Response list(
            @BeanParam @Valid ApplicationFilter filter,
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
        return DocumentAnswers.confidential(DocumentAnswers.page(applications.list(filter, pageSize, pageToken)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "createReliefApplication",
            summary = "Record an application as a draft",
            description =
                    """
                    It is bound to the rule in force on the day on which it was received. Somebody applies once in a \
                    round, whichever body applies for him: 409, which does not say where. Personal data is sealed and \
                    shown masked only.""")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201", responseDescription = "The draft")
    public Response create(@NotNull ApplicationRequest request) {
        return applications.create(request).answer();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readReliefApplication",
            summary = "One application, with what the caller may do next",
            description = "The ETag is the version's, the same for every caller; allowedActions are the caller's own.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "The application")
    public Response read(@Parameter(description = CaseResource.ID) @PathParam("id") UUID id) {
        return applications.find(id).answer();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "editReliefApplication",
            summary = "Change what a draft or a returned application says",
            description = "Round and body stay. Patches that leave the person alone need not send the personal data.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it is now")
    public Response patch(
            @Parameter(description = CaseResource.ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MergePatch.class),
                                            example = "{\"asked\":{\"amount\":\"18000.00\",\"currency\":\"CNY\"}}"))
                    @NotNull
                    MergePatch patch) {
        return applications.patch(id, patch, ifMatch).answer();
    }
}
