package org.gonghui.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.gonghui.kit.access.AuditAction;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.http.RequestTrace;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Writes who changed what, and who read what is confidential, in the transaction of the change or read. The service's own
 * role cannot alter an entry.
 */
@Singleton
public class AuditTrail {

    private static final String APPEND =
            """
            INSERT INTO audit_entry
                (at, actor, client, request_id, trace_id, action, resource, key, version, purpose, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SERVICE = "service";

    private final Sql sql;
    private final Caller caller;
    private final Calendar calendar;

    AuditTrail(Sql sql, Caller caller, Calendar calendar) {
        this.sql = sql;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Records one change. What an import changes stands in its row outcomes instead. */
    public void record(StoredDocument document, @Nullable String before) {
        if (asked() && caller.isImporting()) {
            return;
        }
        append(entry(
                document.at(),
                action(document, before),
                document.resource(),
                document.key(),
                document.version(),
                null,
                before,
                document.deleted() ? null : document.content()));
    }

    /**
     * Records that something confidential was read, in the transaction of the read. What was read does not stand in the
     * trail.
     *
     * @param purpose what the reader says it was for
     */
    public void recordRead(String resource, String key, String purpose) {
        recordReads(resource, List.of(key), purpose);
    }

    /** The same for several at once, an entry for each. */
    public void recordReads(String resource, Collection<String> keys, String purpose) {
        Instant now = calendar.now();
        sql.runAll(
                APPEND,
                keys.stream()
                        .map(key -> entry(now, AuditAction.READ, resource, key, 0, purpose, null, null))
                        .toList());
    }

    /**
     * Records an import as a whole.
     *
     * @param summary JSON: its digest, and how many rows had which outcome
     */
    public void recordImport(Instant at, String collection, String job, String summary) {
        append(entry(at, AuditAction.IMPORT, collection, job, 1, null, null, summary));
    }

    private void append(@Nullable Object[] entry) {
        sql.run(APPEND, entry);
    }

    private @Nullable Object[] entry(
            Instant at,
            AuditAction action,
            String resource,
            String key,
            long version,
            @Nullable String purpose,
            @Nullable String before,
            @Nullable String after) {
        return new @Nullable Object[] {
            at.atOffset(ZoneOffset.UTC),
            asked() ? caller.subject() : SERVICE,
            asked() ? caller.client() : SERVICE,
            RequestTrace.currentRequestId(),
            RequestTrace.currentTraceId(),
            action.code(),
            resource,
            key,
            version,
            purpose,
            before,
            after
        };
    }

    private static boolean asked() {
        return Arc.container().requestContext().isActive();
    }

    private static AuditAction action(StoredDocument document, @Nullable String before) {
        if (document.deleted()) {
            return AuditAction.DELETE;
        }
        return before == null ? AuditAction.CREATE : AuditAction.UPDATE;
    }
}
