package org.gonghui.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.gonghui.kit.access.AuditAction;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored. */
record AuditEntry(
        long id,
        Instant at,
        String actor,
        String client,
        String requestId,
        String traceId,
        String action,
        String resource,
        String key,
        long version,
        @Nullable String purpose,
        @Nullable String before,
        @Nullable String after) {

    /** What {@link #read} needs, of an entry that is called {@code e}. */
    static final String COLUMNS =
            """
            e.id, e.at, e.actor, e.client, e.request_id, e.trace_id, e.action, e.resource, e.key, e.version, e.purpose,
            e.before, e.after
            """;

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("client"),
                row.getString("request_id"),
                row.getString("trace_id"),
                row.getString("action"),
                row.getString("resource"),
                row.getString("key"),
                row.getLong("version"),
                row.getString("purpose"),
                row.getString("before"),
                row.getString("after"));
    }

    AuditEntryView view() {
        return new AuditEntryView(
                id,
                at,
                actor,
                client,
                requestId,
                traceId,
                AuditAction.valueOf(action.toUpperCase(Locale.ROOT)),
                resource,
                key,
                version,
                purpose,
                before,
                after);
    }
}
