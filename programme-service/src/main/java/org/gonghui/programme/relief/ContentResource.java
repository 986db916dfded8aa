package org.gonghui.programme.relief;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.jspecify.annotations.Nullable;

/** Contents of documents over HTTP. */
@Path(ApplicationResource.PATH + "/{id}/documents/{number}/content")
@Tag(name = "Relief applications")
public class ContentResource {

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String NUMBER = "Which document of the application, from 1 on";

    private final ContentService contents;

    ContentResource(ContentService contents) {
        this.contents = contents;
    }

    @PUT
    @Consumes({PDF, JPEG, PNG})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "putReliefDocumentContent",
            summary = "Send the content of a document that the application names",
            description =
                    """
                    While the application may be edited. Size and SHA-256 are checked while it arrives: a content other \
                    than the one announced is not kept.""")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it is now")
    public Response put(
            @Parameter(description = CaseResource.ID) @PathParam("id") UUID id,
            @Parameter(description = NUMBER) @PathParam("number") @Min(1) @Max(30) Integer number,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String mediaType,
            @NotNull InputStream content) {
        return contents.keep(id, number, mediaType, content).answer();
    }

    @GET
    @Produces({PDF, JPEG, PNG})
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "readReliefDocumentContent", summary = "The content of a document")
    @APIResponse(
            responseCode = "200",
            description = "The bytes that were sent",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(
            @Parameter(description = CaseResource.ID) @PathParam("id") UUID id,
            @Parameter(description = NUMBER) @PathParam("number") @Min(1) @Max(30) Integer number) {
        ContentService.Content found = contents.read(id, number);
        return Response.ok(found.bytes(), found.reference().mediaType().code())
                .header(HttpHeaders.CONTENT_LENGTH, found.reference().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
