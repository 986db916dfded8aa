package org.gonghui.programme.grouprelief;

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

/** Bulk uploads of group relief. */
@Path(GroupReliefResource.PATH + "/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group relief")
public class GroupReliefImportResource {

    private final ImportUploads uploads;
    private final GroupReliefImport target;

    GroupReliefImportResource(ImportUploads uploads, GroupReliefImport target) {
        this.uploads = uploads;
        this.target = target;
    }

    @POST
    @Consumes({ImportUploads.NDJSON, ImportUploads.CSV})
    @RolesAllowed({Roles.OFFICER, Roles.PARTNER, Roles.ADMIN})
    @Operation(
            operationId = "importGroupRelief",
            summary = "Record or change much group relief by its external ids",
            description = ImportUploads.DESCRIPTION)
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
                                        schema = @Schema(implementation = GroupReliefRequest.class)),
                                @Content(
                                        mediaType = ImportUploads.CSV,
                                        schema = @Schema(implementation = String.class),
                                        example = GroupReliefImport.CSV_EXAMPLE)
                            })
                    InputStream body) {
        return uploads.accept(target, how, body);
    }
}
