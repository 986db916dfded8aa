package org.gonghui.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Bulk uploads, row by row, of what is known by its external id. */
public abstract class ImportByExternalId<R> implements ImportTarget<R> {

    private static final int CHUNK = 500;

    protected abstract @Nullable ExternalId externalIdOf(R row);

    /**
     * Adds what a row says, or changes what has its external id, in the open transaction. Must not be
     * {@code @Transactional}: a row that is rejected must not spoil the others.
     *
     * @throws Problem where the row is at fault
     */
    protected abstract Publication upsert(R row, ExternalId externalId);

    /** Forgets what was read and written so far in this transaction, which may be long. */
    protected abstract void forget();

    @Override
    public String keyOf(R row) {
        ExternalId id = known(row);
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
        if (externalIdOf(row) == null) {
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
        forget();
        return outcomes;
    }

    private ImportOutcome apply(ImportRow<R> row) {
        try {
            return ImportOutcome.of(row, upsert(row.content(), known(row.content())));
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

    private ExternalId known(R row) {
        ExternalId id = externalIdOf(row);
        if (id == null) {
            throw new IllegalStateException("checked when the row was read");
        }
        return id;
    }
}
