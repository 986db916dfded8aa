package org.gonghui.kit.record;

import org.gonghui.kit.bulk.ImportByExternalId;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of records of one kind. */
public abstract class RecordImport<R extends RecordRequest> extends ImportByExternalId<R> {

    private final RecordService<?, R> records;

    protected RecordImport(RecordService<?, R> records) {
        this.records = records;
    }

    @Override
    public String collection() {
        String path = records.kind.path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Class<R> rowType() {
        return records.kind.requestType();
    }

    @Override
    protected @Nullable ExternalId externalIdOf(R row) {
        return row.externalId();
    }

    @Override
    protected Publication upsert(R row, ExternalId externalId) {
        return records.upsert(row, externalId);
    }

    @Override
    protected void forget() {
        records.records.forget();
    }
}
