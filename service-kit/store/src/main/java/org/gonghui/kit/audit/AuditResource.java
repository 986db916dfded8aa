package org.gonghui.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.access.AuditAction;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.audit.AuditEntryView.AuditEntryPage;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The audit trail, for auditors. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private final AuditPages pages;

    AuditResource(AuditPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listAuditEntries",
            summary = "Who changed what, and read what is confidential, oldest first")
    @APIResponseSchema(value = AuditEntryPage.class, responseCode = "200", responseDescription = "A page of entries")
    public Response list(
            @Parameter(description = "Kind of resource, such as body") @QueryParam("resource") @Size(max = 64) @Nullable
                    String resource,
            @Parameter(description = "Code or id of the resource; only together with its kind")
                    @QueryParam("key")
                    @Size(max = 64)
                    @Nullable
                    String key,
            @Parameter(description = "What was done") @QueryParam("action") @Nullable AuditAction action,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        checkKey(resource, key);
        List<@Nullable String> filters = Arrays.asList(resource, key, action == null ? null : action.code());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<AuditEntryView> rows = pages.after(from == null ? 0 : from.number(0), resource, key, action, pageSize + 1);
        Page<AuditEntryView> page =
                Page.cut(rows, pageSize, last -> PageToken.write(filters, Long.toString(last.number())));
        return Response.ok(new AuditEntryPage(page.items(), page.nextPageToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A key says nothing without its kind of resource, and no index begins with it. */
    private static void checkKey(@Nullable String resource, @Nullable String key) {
        Faults faults = new Faults();
        if (key != null && resource == null) {
            faults.add("?key", "needs_resource", Text.of("须同时给出 resource", "Give resource, too"));
        }
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
    }
}
