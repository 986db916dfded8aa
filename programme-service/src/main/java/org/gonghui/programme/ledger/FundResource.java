package org.gonghui.programme.ledger;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.gonghui.programme.ledger.FundView.FundPage;
import org.jspecify.annotations.Nullable;

/** Funds over HTTP. */
@Path(FundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funds", description = "Money of union bodies and the ledger of what moves in it")
public class FundResource {

    static final String PATH = "/api/v1/funds";

    private final FundService funds;

    FundResource(FundService funds) {
        this.funds = funds;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listFunds",
            summary = "Funds of the bodies in the caller's subtrees, in the order in which they were set up")
    @APIResponseSchema(value = FundPage.class, responseCode = "200", responseDescription = "A page of funds")
    public Response list(
            @BeanParam @Valid FundFilter filter,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = List.of(PATH, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = funds.list(filter, from == null ? null : from.uuid(0), pageSize + 1);
        return DocumentAnswers.confidential(
                DocumentAnswers.page(Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()))));
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "createFund",
            summary = "Set a fund up, empty",
            description =
                    """
                    Body, year, source and Chinese name are its natural key: the same again answers 200 with the fund \
                    that is there, another note or English name 409 with its address.""")
    @APIResponseSchema(
            value = FundView.class,
            responseCode = "200",
            responseDescription = "Set up already, with the same content")
    @APIResponse(
            responseCode = "201",
            description = "Set up",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FundView.class)))
    public Response create(@NotNull FundRequest request) {
        return DocumentAnswers.confidential(DocumentAnswers.written(funds.create(request), PATH));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "readFund",
            summary = "One fund and how it stands",
            description = "A fund of a body outside the caller's subtrees is not found.")
    @APIResponseSchema(value = FundView.class, responseCode = "200", responseDescription = "The fund")
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response read(
            @Parameter(description = "Id of the fund") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Size(max = 200) @Nullable String ifNoneMatch) {
        return DocumentAnswers.confidential(DocumentAnswers.read(funds.find(id), ifNoneMatch));
    }
}
