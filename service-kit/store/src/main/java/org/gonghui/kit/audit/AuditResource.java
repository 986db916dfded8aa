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
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.audit.AuditEntryView.AuditEntryPage;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.kit.paging.PageToken;
import org.jspecify.annotations.Nullable;

/** The audit trail, for auditors. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private static final String PAGE =
            """
            SELECT %s FROM audit_entry e
            WHERE id > ? AND (?::text IS NULL OR resource = ?) AND (?::text IS NULL OR key = ?)
            ORDER BY id LIMIT ?
            """
                    .formatted(AuditEntry.COLUMNS);

    private final Sql sql;

    AuditResource(Sql sql) {
        this.sql = sql;
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
            @Parameter(description = "Code or id of the resource") @QueryParam("key") @Size(max = 64) @Nullable
                    String key,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<@Nullable String> filters = Arrays.asList(resource, key);
        PageToken from = PageToken.read(pageToken, filters, 1);
        long after = from == null ? 0 : from.number(0);
        List<AuditEntryView> rows =
                sql.list(PAGE, row -> AuditEntry.read(row).view(), after, resource, resource, key, key, pageSize + 1);
        Page<AuditEntryView> page =
                Page.cut(rows, pageSize, last -> PageToken.write(filters, Long.toString(last.number())));
        return Response.ok(new AuditEntryPage(page.items(), page.nextPageToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
