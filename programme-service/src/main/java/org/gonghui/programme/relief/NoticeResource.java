package org.gonghui.programme.relief;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.paging.NextPageLink;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.programme.relief.NoticeView.NoticePage;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** Public notices over HTTP. */
@Path("/api/v1/relief/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relief notices", description = "Public notices of who is to be granted what, with masked names")
public class NoticeResource {

    private final NoticeService notices;

    NoticeResource(NoticeService notices) {
        this.notices = notices;
    }

    @GET
    @Operation(operationId = "listReliefNotices", summary = "The public notices of today, with masked names")
    @APIResponseSchema(value = NoticePage.class, responseCode = "200", responseDescription = "A page of notices")
    public Response list(
            @Parameter(description = "Code of the body that applied")
                    @QueryParam("body")
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Size(max = BodyCode.LONGEST)
                    @Nullable
                    String body,
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
        Page<NoticeView> page = notices.list(body, pageSize, pageToken);
        return Response.ok(page)
                .header(NextPageLink.TOKEN, page.nextPageToken())
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/objections")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "objectToReliefNotice",
            summary = "Object to a notice in its days",
            description = "By any body, of its own or for somebody who came to it. The case goes back to review.")
    @APIResponse(responseCode = "204", description = "Taken; the notice is over")
    @APIResponse(responseCode = "409", description = CaseResource.WRONG_STATE)
    public Response object(
            @Parameter(description = "Id of the notice") @PathParam("id") UUID id, @NotNull ReasonRequest request) {
        notices.object(id, request.reason());
        return Response.noContent().build();
    }
}
