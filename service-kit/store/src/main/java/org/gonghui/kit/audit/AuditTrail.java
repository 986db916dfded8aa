package org.gonghui.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.http.RequestTrace;
import org.jspecify.annotations.Nullable;

/** Writes who changed what, in the transaction of the change. The service's own role cannot alter an entry. */
@Singleton
public class AuditTrail {

    private static final String APPEND =
            """
            INSERT INTO audit_entry
                (at, actor, client, request_id, trace_id, action, resource, key, version, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SERVICE = "service";

    private final Sql sql;
    private final Caller caller;

    AuditTrail(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Records one change. What an import changes stands in its row outcomes instead. */
    public void record(StoredDocument document, @Nullable String before) {
        if (asked() && caller.isImporting()) {
            return;
        }
        append(
                document.at(),
                action(document, before),
                document.resource(),
                document.key(),
                document.version(),
                before,
                document.deleted() ? null : document.content());
    }

    /**
     * Records an import as a whole.
     *
     * @param summary JSON: its digest, and how many rows had which outcome
     */
    public void recordImport(Instant at, String collection, String job, String summary) {
        append(at, "import", collection, job, 1, null, summary);
    }

    private void append(
            Instant at,
            String action,
            String resource,
            String key,
            long version,
            @Nullable String before,
            @Nullable String after) {
        sql.run(
                APPEND,
                at.atOffset(ZoneOffset.UTC),
                asked() ? caller.subject() : SERVICE,
                asked() ? caller.client() : SERVICE,
                RequestTrace.currentRequestId(),
                RequestTrace.currentTraceId(),
                action,
                resource,
                key,
                version,
                before,
                after);
    }

    private static boolean asked() {
        return Arc.container().requestContext().isActive();
    }

    private static String action(StoredDocument document, @Nullable String before) {
        if (document.deleted()) {
            return "delete";
        }
        return before == null ? "create" : "update";
    }
}
