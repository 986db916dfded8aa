package org.gonghui.programme.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.table.CsvText;
import org.gonghui.kit.table.XlsxFile;
import org.gonghui.programme.shared.NoPersonalNumbers;

/** What goes to a bank, and what comes back. */
@Path(BatchResource.PATH + "/{id}")
@Tag(name = "Payments")
public class BankResource {

    private static final String CSV_EXAMPLE =
            """
            reference,amount,outcome,paidOn,failure
            L01936a2e7c0070008000000000000c01,2000.00,paid,2024-03-20,
            L01936a2e7c0070008000000000000c02,1500.00,failed,,account_unknown
            total,3500.00,,,
            """;

    private final BankFileService files;
    private final ResultService results;

    BankResource(BankFileService files, ResultService results) {
        this.files = files;
        this.results = results;
    }

    @POST
    @Path("/export")
    @Produces({CsvText.MEDIA_TYPE, XlsxFile.MEDIA_TYPE})
    @RolesAllowed(Roles.PII_READER)
    @Operation(
            operationId = "exportPaymentBatch",
            summary = "The bank file of an approved batch, with names and accounts in plain",
            description =
                    """
                    Needs the roles cashier and pii-reader. CSV (UTF-8 with a byte order mark, CRLF; accounts follow a \
                    tab, so that spreadsheets leave them as they are) or XLSX. Again it is the same, byte for byte, and \
                    nothing else happens but that each reading is audited with its purpose.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = CsvText.MEDIA_TYPE,
                        schema = @Schema(implementation = String.class),
                        example = "序号,收款人,开户行,账号,金额,明细编号"),
                @Content(mediaType = XlsxFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "409", description = "Not approved; or a payee's data was changed since it was made")
    public Response export(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id,
            @Parameter(description = "What it is needed for; stands in the audit trail, so no numbers of people")
                    @QueryParam("purpose")
                    @NotNull
                    @Size(min = 1, max = 200)
                    @NoPersonalNumbers
                    String purpose,
            @Context HttpHeaders headers) {
        BankFileFormat format = BankFileFormat.of(headers);
        return Response.ok(files.export(id, format, purpose), format.type())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"payment-batch-%s.%s\"".formatted(id, format.ending()))
                .build();
    }

    @POST
    @Path("/results")
    @Consumes({MediaType.APPLICATION_JSON, CsvText.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "takePaymentResults",
            summary = "Take in what the bank says of lines",
            description =
                    """
                    Of all lines or of some; lines are known by their references. The same again changes nothing. If \
                    anything is wrong, an unknown line, another amount, a total that does not fit, nothing is written. \
                    When the bank has decided on every line the batch is settled.""")
    @APIResponseSchema(value = ResultsView.class, responseCode = "200", responseDescription = "What became of each row")
    @APIResponse(responseCode = "409", description = "The batch is not with a bank")
    public Response results(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id,
            @Parameter(description = "Write nothing; the answer tells what would be written")
                    @QueryParam("validateOnly")
                    @DefaultValue("false")
                    Boolean validateOnly,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ResultsRequest.class)),
                                @Content(
                                        mediaType = CsvText.MEDIA_TYPE,
                                        schema = @Schema(implementation = String.class),
                                        example = CSV_EXAMPLE)
                            })
                    @NotNull
                    ResultsRequest request) {
        return Response.ok(results.take(id, request, validateOnly))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
