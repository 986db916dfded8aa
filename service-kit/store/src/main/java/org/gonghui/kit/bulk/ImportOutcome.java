package org.gonghui.kit.bulk;

import java.util.List;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param key null where the row is too broken to tell
 * @param faults of a rejected row; empty for every other
 * @param warnings of a row that was taken though it looks odd
 */
public record ImportOutcome(
        long line, @Nullable String key, RowOutcome outcome, List<Fault> faults, List<Fault> warnings) {

    public static ImportOutcome of(ImportRow<?> row, RowOutcome outcome) {
        return of(row, outcome, List.of());
    }

    public static ImportOutcome of(ImportRow<?> row, RowOutcome outcome, List<Fault> warnings) {
        return new ImportOutcome(row.line(), row.key(), outcome, List.of(), warnings);
    }

    /** What became of a row that was written by itself. */
    public static ImportOutcome of(ImportRow<?> row, Publication publication) {
        RowOutcome changed = publication.created() ? RowOutcome.CREATED : RowOutcome.UPDATED;
        return of(row, publication.changed() ? changed : RowOutcome.UNCHANGED);
    }

    public static ImportOutcome rejected(ImportRow<?> row, List<Fault> faults) {
        return rejected(row.line(), row.key(), faults);
    }

    static ImportOutcome rejected(long line, @Nullable String key, List<Fault> faults) {
        return new ImportOutcome(line, key, RowOutcome.REJECTED, faults, List.of());
    }
}
