package org.gonghui.programme.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.programme.ledger.EntryView.EntryPage;
import org.gonghui.programme.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** The ledger over HTTP, for reading. */
@Path(FundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Funds")
public class BookResource {

    private final BookService books;
    private final ReconciliationService reconciliations;

    BookResource(BookService books, ReconciliationService reconciliations) {
        this.books = books;
        this.reconciliations = reconciliations;
    }

    @GET
    @Path("/{id}/entries")
    @Operation(
            operationId = "listFundEntries",
            summary = "Every movement of money in a fund, the first first",
            description = "Entries are never changed. A reader who comes back with the last number misses none.")
    @APIResponseSchema(value = EntryPage.class, responseCode = "200", responseDescription = "A page of entries")
    public Response entries(
            @Parameter(description = "Id of the fund") @PathParam("id") UUID id,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<?> filters = List.of(FundResource.PATH, id);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<EntryView> rows = books.entries(id, from == null ? 0 : from.number(0), pageSize + 1);
        Page<EntryView> page = Page.cut(rows, pageSize, last -> PageToken.write(filters, Long.toString(last.number())));
        return secret(new EntryPage(page.items(), page.nextPageToken()));
    }

    @GET
    @Path("/{id}/statement")
    @Operation(
            operationId = "readFundStatement",
            summary = "How a fund stood, what moved by kind, and how it stood then",
            description = "Days are those of Asia/Shanghai on which entries were booked, first and last included.")
    @APIResponseSchema(value = StatementView.class, responseCode = "200", responseDescription = "The statement")
    public Response statement(
            @Parameter(description = "Id of the fund") @PathParam("id") UUID id,
            @Parameter(description = "First day", example = "2024-01-01") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "Last day", example = "2024-12-31") @QueryParam("to") @NotNull LocalDate to) {
        return secret(books.statement(id, from, to));
    }

    @GET
    @Path("/{id}/reconciliation")
    @Operation(
            operationId = "reconcileFund",
            summary = "Recompute everything: entries, totals, and the records behind them",
            description =
                    """
                    Each entry is counted anew and held against the totals after it and the record it was booked for, \
                    all in one state of the database. Every difference is named; money moves on meanwhile.""")
    @APIResponseSchema(
            value = ReconciliationView.class,
            responseCode = "200",
            responseDescription = "Whether all agree, and what does not")
    public Response reconcile(@Parameter(description = "Id of the fund") @PathParam("id") UUID id) {
        return secret(reconciliations.reconcile(id));
    }

    @GET
    @Path("/trial-balance")
    @Operation(
            operationId = "readFundTrialBalance",
            summary = "How all funds of a body and everything below it stand, by source",
            description =
                    """
                    The whole subtree, as it stood on the last day of the year or stands today. Money that went from \
                    one of these funds to another is allocated in one and withdrawn from the other, so it counts once.""")
    @APIResponseSchema(value = TrialBalanceView.class, responseCode = "200", responseDescription = "The balance")
    @APIResponse(responseCode = "404", description = "No such body in the caller's subtrees")
    public Response trialBalance(
            @Parameter(description = "Code of the union body", example = "GD-HZ")
                    @QueryParam("body")
                    @NotNull
                    @Pattern(regexp = BodyCode.PATTERN)
                    @Size(max = BodyCode.LONGEST)
                    String body,
            @Parameter(description = "The year for which the funds are", example = "2024")
                    @QueryParam("year")
                    @NotNull
                    @Min(1900)
                    @Max(2199)
                    Integer year) {
        return secret(books.trialBalance(body, year));
    }

    private static Response secret(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
