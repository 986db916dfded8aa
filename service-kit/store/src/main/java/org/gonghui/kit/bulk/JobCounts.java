package org.gonghui.kit.bulk;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows had which outcome. */
@Schema(name = "JobCounts", description = "How many rows had which outcome so far")
public record JobCounts(
        @NotNull Long created,
        @NotNull Long updated,
        @NotNull Long unchanged,
        @NotNull Long rejected,
        @NotNull Long notApplied) {

    static final JobCounts NONE = new JobCounts(0L, 0L, 0L, 0L, 0L);

    JobCounts plus(List<ImportOutcome> outcomes) {
        return new JobCounts(
                created + count(outcomes, RowOutcome.CREATED),
                updated + count(outcomes, RowOutcome.UPDATED),
                unchanged + count(outcomes, RowOutcome.UNCHANGED),
                rejected + count(outcomes, RowOutcome.REJECTED),
                notApplied + count(outcomes, RowOutcome.NOT_APPLIED));
    }

    long sum() {
        return created + updated + unchanged + rejected + notApplied;
    }

    private static long count(List<ImportOutcome> outcomes, RowOutcome wanted) {
        return outcomes.stream().filter(one -> one.outcome() == wanted).count();
    }
}
