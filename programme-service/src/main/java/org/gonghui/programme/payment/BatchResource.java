package org.gonghui.programme.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.DocumentAnswers;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.idempotency.Idempotent;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.programme.payment.BatchView.BatchPage;
import org.gonghui.programme.payment.LineView.LinePage;
import org.jspecify.annotations.Nullable;

/** Payment batches over HTTP. */
@Path(BatchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Payments", description = "Batches of payments, from the money set aside to what the bank says")
public class BatchResource {

    static final String PATH = "/api/v1/payment-batches";

    private final BatchService batches;
    private final BatchReading reading;

    BatchResource(BatchService batches, BatchReading reading) {
        this.batches = batches;
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listPaymentBatches",
            summary = "Batches of the bodies in the caller's subtrees, in the order in which they were made")
    @APIResponseSchema(value = BatchPage.class, responseCode = "200", responseDescription = "A page of batches")
    public Response list(
            @BeanParam @Valid BatchFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = List.of(PATH, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = reading.list(filter, from == null ? null : from.uuid(0), pageSize + 1);
        return DocumentAnswers.confidential(
                DocumentAnswers.page(Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()))));
    }

    @POST
    @RolesAllowed({Roles.CASHIER, Roles.ADMIN})
    @Idempotent(required = true)
    @Operation(
            operationId = "createPaymentBatch",
            summary = "Take approved records into a batch, and set their money aside",
            description =
                    """
                    All records or none. The fund must be in the caller's subtrees and have enough: what the batch pays \
                    is reserved until the bank has paid it, or could not.""")
    @APIResponseSchema(value = BatchView.class, responseCode = "201", responseDescription = "Made")
    @APIResponse(responseCode = "409", description = "The fund has not enough, or a record is being paid already")
    public Response create(@NotNull BatchRequest request) {
        return batches.create(request).answer();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPaymentBatch", summary = "One batch, and what the caller may do with it")
    @APIResponseSchema(value = BatchView.class, responseCode = "200", responseDescription = "The batch")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return reading.find(id).read(ifNoneMatch);
    }

    @GET
    @Path("/{id}/lines")
    @Operation(operationId = "listPaymentLines", summary = "The lines of a batch, the payees masked")
    @APIResponseSchema(value = LinePage.class, responseCode = "200", responseDescription = "A page of lines")
    public Response lines(
            @Parameter(description = "Id of the batch") @PathParam("id") UUID id,
            @Parameter(description = "Only lines in this state") @QueryParam("state") @Nullable LineState state,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = Arrays.asList(PATH, id, state);
        PageToken from = PageToken.read(pageToken, filters, 1);
        int after = from == null ? 0 : Math.toIntExact(Math.min(Math.max(from.number(0), 0), Integer.MAX_VALUE));
        List<LineView> rows = reading.lines(id, state, after, pageSize + 1);
        Page<LineView> page =
                Page.cut(rows, pageSize, last -> PageToken.write(filters, Integer.toString(last.position())));
        return Response.ok(new LinePage(page.items(), page.nextPageToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
