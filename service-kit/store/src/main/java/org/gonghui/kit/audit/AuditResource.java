package org.gonghui.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    private static final String ACTIONS = "create|update|delete|import|read";

    private static final String PAGE = "SELECT %s FROM audit_entry e WHERE id > ?".formatted(AuditEntry.COLUMNS);

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
            @Parameter(
                            description = "What was done",
                            schema = @Schema(enumeration = {"create", "update", "delete", "import", "read"}))
                    @QueryParam("action")
                    @Pattern(regexp = ACTIONS)
                    @Nullable
                    String action,
            @QueryParam("pageSize") @DefaultValue(PageLimits.DEFAULT_SIZE) @Min(1) @Max(PageLimits.MAX_SIZE)
                    Integer pageSize,
            @QueryParam("pageToken") @Size(max = PageLimits.MAX_TOKEN) @Nullable String pageToken) {
        List<@Nullable String> filters = Arrays.asList(resource, key, action);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<AuditEntryView> rows = find(resource, key, action, from == null ? 0 : from.number(0), pageSize + 1);
        Page<AuditEntryView> page =
                Page.cut(rows, pageSize, last -> PageToken.write(filters, Long.toString(last.number())));
        return Response.ok(new AuditEntryPage(page.items(), page.nextPageToken()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Only the conditions that are asked for: each set of them has an index that begins with it. */
    private List<AuditEntryView> find(
            @Nullable String resource, @Nullable String key, @Nullable String action, long after, int limit) {
        StringBuilder page = new StringBuilder(PAGE);
        List<Object> values = new ArrayList<>(List.of(after));
        narrow(page, values, " AND resource = ?", resource);
        narrow(page, values, " AND key = ?", key);
        narrow(page, values, " AND action = ?", action);
        values.add(limit);
        return sql.list(
                page.append(" ORDER BY id LIMIT ?").toString(),
                row -> AuditEntry.read(row).view(),
                values.toArray());
    }

    private static void narrow(StringBuilder page, List<Object> values, String condition, @Nullable String value) {
        if (value != null) {
            page.append(condition);
            values.add(value);
        }
    }
}
