package org.gonghui.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gonghui.kit.bulk.ImportChunk;
import org.gonghui.kit.bulk.ImportOutcome;
import org.gonghui.kit.bulk.ImportRow;
import org.gonghui.kit.bulk.ImportTarget;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Bulk uploads of records of one kind, row by row: a record is known by its external id. */
public abstract class RecordImport<R extends RecordRequest> implements ImportTarget<R> {

    private static final int CHUNK = 500;

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
    public String keyOf(R row) {
        ExternalId id = externalId(row);
        return id.system() + ":" + id.key();
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        String system = row.path("externalId").path("system").textValue();
        String key = row.path("externalId").path("key").textValue();
        return system == null || key == null ? null : system + ":" + key;
    }

    @Override
    public void check(R row, Faults faults) {
        if (row.externalId() == null) {
            faults.add("/externalId", "required", Text.of("批量上传必须填写", "An upload needs it to know the record again"));
        }
    }

    @Override
    public int chunkRows() {
        return CHUNK;
    }

    @Override
    public List<ImportOutcome> apply(ImportChunk<R> chunk) {
        List<ImportOutcome> outcomes = chunk.rows().stream().map(this::apply).toList();
        records.records.forget();
        return outcomes;
    }

    private ImportOutcome apply(ImportRow<R> row) {
        try {
            return ImportOutcome.of(row, records.upsert(row.content(), externalId(row.content())));
        } catch (Problem problem) {
            return ImportOutcome.rejected(
                    row,
                    problem.faults().stream()
                            .map(fault -> problem.type() == CommonProblem.OUTSIDE_SCOPE
                                    ? new Fault(fault.pointer(), "forbidden", fault.detail())
                                    : fault)
                            .toList());
        }
    }

    private static ExternalId externalId(RecordRequest row) {
        ExternalId id = row.externalId();
        if (id == null) {
            throw new IllegalStateException("checked when the row was read");
        }
        return id;
    }
}
