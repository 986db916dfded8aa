package org.gonghui.programme.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.ImportParameters;
import org.gonghui.kit.bulk.ImportUploads;
import org.gonghui.kit.bulk.JobView;

/** Bulk uploads of enrolments. */
@Path(EnrolmentResource.PATH + "/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutual aid")
public class EnrolmentImportResource {

    private static final String SEALED =
            " What is kept of the upload until it is applied is sealed; an external id must not be a number of the person.";

    private final ImportUploads uploads;
    private final EnrolmentImport target;

    EnrolmentImportResource(ImportUploads uploads, EnrolmentImport target) {
        this.uploads = uploads;
        this.target = target;
    }

    @POST
    @Consumes({ImportUploads.NDJSON, ImportUploads.CSV})
    @RolesAllowed({Roles.OFFICER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "importMutualAidEnrolments",
            summary = "Enrol many people, known by external ids of their own",
            description = ImportUploads.DESCRIPTION + SEALED)
    @APIResponseSchema(
            value = JobView.class,
            responseCode = "202",
            responseDescription = "Taken in; the job applies it")
    public Response upload(
            @BeanParam ImportParameters how,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ImportUploads.NDJSON,
                                        schema = @Schema(implementation = EnrolmentRequest.class)),
                                @Content(
                                        mediaType = ImportUploads.CSV,
                                        schema = @Schema(implementation = String.class),
                                        example = EnrolmentImport.CSV_EXAMPLE)
                            })
                    InputStream body) {
        return uploads.accept(target, how, body);
    }
}
