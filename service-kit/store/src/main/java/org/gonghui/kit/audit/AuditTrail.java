package org.gonghui.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
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

    public void record(StoredDocument document, @Nullable String before) {
        boolean asked = Arc.container().requestContext().isActive();
        sql.run(
                APPEND,
                document.at().atOffset(ZoneOffset.UTC),
                asked ? caller.subject() : SERVICE,
                asked ? caller.client() : SERVICE,
                RequestTrace.currentRequestId(),
                RequestTrace.currentTraceId(),
                action(document, before),
                document.resource(),
                document.key(),
                document.version(),
                before,
                document.deleted() ? null : document.content());
    }

    private static String action(StoredDocument document, @Nullable String before) {
        if (document.deleted()) {
            return "delete";
        }
        return before == null ? "create" : "update";
    }
}
