package org.gonghui.kit.record;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.NullUnmarked;

/**
 * A record as it is kept: what all of them have. Columns {@code id}, {@code external_system}, {@code external_key},
 * {@code body}, {@code source_document}, {@code source_lines}, {@code note}.
 */
@MappedSuperclass
@NullUnmarked
public abstract class RecordEntity<R extends RecordRequest> {

    @Id
    private UUID id;

    @Embedded
    private ExternalId externalId;

    private String body;

    @Embedded
    private Citation source;

    private String note;

    /** The request that would describe the record as it is. */
    public abstract R toRequest();

    /** Takes over what this kind of record has of its own. */
    protected abstract void describe(R request);

    void identify(UUID newId, ExternalId itsExternalId) {
        id = newId;
        externalId = itsExternalId;
    }

    /** Takes over everything but the identity. */
    void take(R request) {
        body = request.body();
        source = request.source();
        note = request.note();
        describe(request);
    }

    public UUID id() {
        return id;
    }

    public String body() {
        return body;
    }

    public ExternalId externalId() {
        return externalId;
    }

    public Citation source() {
        return source;
    }

    public String note() {
        return note;
    }
}
