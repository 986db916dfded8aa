package org.gonghui.programme.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** Personal files over HTTP: their only unmasked read, and their end. */
@Path(PersonalFileResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "Sealed by field, masked everywhere, read in plain for a purpose only")
public class PersonalFileResource {

    static final String PATH = "/api/v1/personal-files";

    private final Unmasked unmasked;
    private final Erasure erasure;

    PersonalFileResource(Unmasked unmasked, Erasure erasure) {
        this.unmasked = unmasked;
        this.erasure = erasure;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.PII_READER)
    @Operation(
            operationId = "readPersonalFile",
            summary = "Personal data in plain, for a stated purpose",
            description =
                    """
                    Each read has an entry in the audit trail, with its purpose; `GET /api/v1/audit?resource=personal_file` \
                    lists them. A file of a record outside the caller's subtrees, or one that was erased, is not found.""")
    @APIResponseSchema(value = ClearPerson.class, responseCode = "200", responseDescription = "The data in plain")
    public Response read(
            @Parameter(description = "Id of the file, as masked persons name it") @PathParam("id") UUID id,
            @Parameter(
                            description = "What it is needed for; stands in the audit trail, so no numbers of people",
                            example = "核对银行账号后重新支付",
                            required = true)
                    @QueryParam("purpose")
                    @NotBlank
                    @Size(min = 5, max = 200)
                    @NoPersonalNumbers
                    String purpose) {
        return Response.ok(unmasked.read(List.of(id), purpose).get(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/erasure")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "erasePersonalFile",
            summary = "Erase personal data before its time",
            description =
                    """
                    The record that kept it stays, with its amounts and the token of the person. Where that record is not \
                    settled yet, 409. Erasing again changes nothing.""")
    @APIResponseSchema(value = PersonalFileView.class, responseCode = "200", responseDescription = "Erased")
    @APIResponse(responseCode = "409", description = "The record that keeps it is not settled yet")
    public Response erase(
            @Parameter(description = "Id of the file") @PathParam("id") UUID id, @NotNull ErasureRequest request) {
        return DocumentAnswers.confidential(DocumentAnswers.read(erasure.erase(id, request.reason()), null));
    }
}
