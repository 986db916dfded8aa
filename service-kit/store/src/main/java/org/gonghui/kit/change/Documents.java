package org.gonghui.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.audit.AuditTrail;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;

/**
 * The public documents of a service's resources. Written in the business transaction, read by everybody: reads, lists,
 * the feed, entity tags and the audit trail all come from here. Those of {@link ChangeCatalogue#confidential} resources
 * are kept in the same way, but only their own GET shows them.
 *
 * <p>To change a resource: {@link #lock} it, read its state, change it, {@link #publish} what it looks like now.
 * A document that looks as before is not written again: no version, no feed entry, no audit entry.
 */
@Singleton
public class Documents {

    private static final String COLUMNS = "resource, key, version, at, doc";

    private static final String FIND = "SELECT " + COLUMNS + " FROM feed_entry WHERE resource = ? AND key = ?";

    private static final String WRITE =
            """
            WITH before AS (SELECT doc FROM feed_entry WHERE resource = ? AND key = ?),
            written AS (
                INSERT INTO feed_entry AS present (resource, key, xid, seq, version, deleted, at, doc, confidential)
                VALUES (?, ?, pg_current_xact_id(), nextval('feed_seq'), 1, ?, ?, ?, ?)
                ON CONFLICT (resource, key) DO UPDATE
                    SET xid = excluded.xid, seq = excluded.seq, version = present.version + 1,
                        deleted = excluded.deleted, at = excluded.at, doc = excluded.doc
                    WHERE present.doc IS DISTINCT FROM excluded.doc
                RETURNING resource, key, version, at, doc)
            SELECT written.*, before.doc AS before FROM written LEFT JOIN before ON true
            """;

    private final Sql sql;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final ChangeRecorder recorder;
    private final FeedResources resources;
    private final Calendar calendar;

    Documents(
            Sql sql,
            EntityManager entities,
            ObjectMapper json,
            AuditTrail audit,
            ChangeRecorder recorder,
            FeedResources resources,
            Calendar calendar) {
        this.sql = sql;
        this.entities = entities;
        this.json = json;
        this.audit = audit;
        this.recorder = recorder;
        this.resources = resources;
        this.calendar = calendar;
    }

    /** The document, unless the resource is unknown or deleted. */
    public Optional<StoredDocument> find(String resource, String key) {
        return sql.first(FIND, Documents::read, resource, key).filter(found -> !found.deleted());
    }

    /** Keeps others from changing the resource until the transaction ends. State is to be read after this. */
    @Transactional(TxType.MANDATORY)
    public Optional<StoredDocument> lock(String resource, String key) {
        return sql.first(FIND + " FOR UPDATE", Documents::read, resource, key).filter(found -> !found.deleted());
    }

    /**
     * Writes what a resource looks like now, with its feed entry and audit entry.
     *
     * @param view rendered by Jackson; must not depend on the date, the caller or the language
     */
    @Transactional(TxType.MANDATORY)
    public Publication publish(String resource, String key, Object view) {
        try {
            return write(resource, key, json.writeValueAsString(view));
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException(notRenderable);
        }
    }

    /** Deletes the document and leaves a tombstone in the feed. */
    @Transactional(TxType.MANDATORY)
    public Publication withdraw(String resource, String key) {
        return write(resource, key, "");
    }

    private Publication write(String resource, String key, String content) {
        entities.flush();
        OffsetDateTime now = calendar.now().atOffset(ZoneOffset.UTC);
        String doc = content.isEmpty() ? null : content;
        List<Publication> written = sql.list(
                WRITE,
                row -> {
                    StoredDocument document = read(row);
                    String before = row.getString("before");
                    audit.record(document, before);
                    recorder.note(document, before);
                    return new Publication(document, true, before == null && !document.deleted());
                },
                resource,
                key,
                resource,
                key,
                content.isEmpty(),
                now,
                doc,
                resources.isConfidential(resource));
        return written.isEmpty()
                ? new Publication(
                        sql.first(FIND, Documents::read, resource, key).orElseThrow(), false)
                : written.get(0);
    }

    /** Reads a row of feed_entry, for queries that join it. */
    public static StoredDocument read(ResultSet row) throws SQLException {
        String doc = row.getString("doc");
        return new StoredDocument(
                row.getString("resource"),
                row.getString("key"),
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                doc == null ? "" : doc);
    }
}
