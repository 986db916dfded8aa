package org.gonghui.kit.record;

import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.jspecify.annotations.Nullable;

/** Records, edits and lists records of one kind. What is peculiar to a kind its own service adds. */
public abstract class RecordService<E extends RecordEntity<R>, R extends RecordRequest> {

    final RecordKind<E, R> kind;
    final RecordStore<E> records;
    final RecordTools tools;

    protected RecordService(RecordKind<E, R> kind, RecordStore<E> records, RecordTools tools) {
        this.kind = kind;
        this.records = records;
        this.tools = tools;
    }

    /** Name of the records in the feed. */
    public String resource() {
        return records.resource();
    }

    /**
     * Adds a record; one with the same external id that says the same stays as it is.
     *
     * @throws org.gonghui.kit.problem.Problem {@code already-exists} where it says something else
     */
    @Transactional
    public Publication create(R request) {
        tools.caller().requireWithin(request.body(), "/body");
        Optional<E> known = findKnown(request.externalId());
        if (known.isEmpty()) {
            return add(Ids.next(), request);
        }
        if (!saysTheSame(known.get(), request)) {
            throw ExternalIds.taken(kind.pathOf(known.get().id()));
        }
        return new Publication(find(known.get().id()), false);
    }

    /**
     * Adds a record or changes the one that has its external id, within the open transaction. Two that add one record
     * at a time are kept apart by the database alone: a lock for each row of an upload would be too many.
     */
    Publication upsert(R request, ExternalId externalId) {
        tools.caller().requireWithin(request.body(), "/body");
        Optional<E> known = records.findByExternalId(externalId);
        if (known.isEmpty()) {
            return add(Ids.next(), request);
        }
        lock(known.get().id());
        E record = findToChange(known.get().id());
        if (!saysTheSame(record, request)) {
            requireAllowed(record.toRequest(), request);
            takeTurn(request.body());
            record.take(request);
        }
        return publish(record);
    }

    /** Changes some fields of a record. */
    @Transactional
    public Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument present = lock(id);
        E record = findToChange(id);
        R before = record.toRequest();
        EntityTags.requireMatch(ifMatch, present.etag());
        R after = patch.applyTo(before, kind.requestType());
        tools.caller().requireWithin(after.body(), "/body");
        ExternalIds.requireUnchanged(before.externalId(), after.externalId());
        requireAllowed(before, after);
        takeTurn(after.body());
        record.take(after);
        return publish(record);
    }

    public StoredDocument find(UUID id) {
        return documents().find(resource(), id.toString()).orElseThrow(() -> kind.notFound(id));
    }

    /** A page of documents in the order in which the records were added. */
    public Page<StoredDocument> list(RecordFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(kind.path(), filter.asked());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows = records.list(filter, from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    /** Whether a request describes a record that is there already. */
    protected boolean saysTheSame(E known, R request) {
        return known.toRequest().equals(request);
    }

    /** Refuses an edit that the kind of record does not allow. */
    protected void requireAllowed(R before, R after) {}

    /** Holds a record that was just added against what is known beside it, and does what else comes with it. */
    protected void added(E record) {}

    /** Lets one write at a time pass where records of a body may contradict each other. */
    protected void takeTurn(String body) {}

    /** What readers see of a record. */
    protected Object document(E record) {
        return new RecordDocument<>(record.id(), record.toRequest());
    }

    /** Keeps others from changing a record until the transaction ends. */
    protected StoredDocument lock(UUID id) {
        return documents().lock(resource(), id.toString()).orElseThrow(() -> kind.notFound(id));
    }

    /** A record that is {@link #lock locked}, if the caller acts for its body. */
    protected E findToChange(UUID id) {
        E record = records.find(id).orElseThrow(() -> kind.notFound(id));
        tools.caller().requireWithin(record.body(), "");
        return record;
    }

    protected Publication publish(E record) {
        return documents().publish(resource(), record.id().toString(), document(record));
    }

    Publication add(UUID id, R request) {
        takeTurn(request.body());
        E record = kind.blank().get();
        record.identify(id, request.externalId());
        record.take(request);
        records.add(record);
        added(record);
        return publish(record);
    }

    Documents documents() {
        return tools.documents();
    }

    private Optional<E> findKnown(@Nullable ExternalId externalId) {
        if (externalId == null) {
            return Optional.empty();
        }
        tools.externalIds().lock(resource(), externalId);
        return records.findByExternalId(externalId);
    }
}
