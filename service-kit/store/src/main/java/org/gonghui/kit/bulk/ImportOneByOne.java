package org.gonghui.kit.bulk;

import java.util.List;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;

/** Bulk uploads whose rows are written one after the other, as single requests would. */
public abstract class ImportOneByOne<R> implements ImportTarget<R> {

    private static final int CHUNK = 500;

    /**
     * Adds what a row says, or changes what has its key, in the open transaction. Must not be {@code @Transactional}: a
     * row that is rejected must not spoil the others.
     *
     * @throws Problem where the row is at fault
     */
    protected abstract Publication upsert(R row);

    /** Forgets what was read and written so far in this transaction, which may be long. */
    protected abstract void forget();

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
            return ImportOutcome.of(row, upsert(row.content()));
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
}
