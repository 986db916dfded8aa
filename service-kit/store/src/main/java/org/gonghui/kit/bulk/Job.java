package org.gonghui.kit.bulk;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param actor who asked for it, and in whose name its rows are applied
 * @param bytes of the upload, as sent
 * @param sha256 of the same bytes, in hexadecimal; null while they still come
 * @param total how many rows there are; null until all are read
 * @param doneRank rank and line of the last row that was applied
 */
record Job(
        UUID id,
        String collection,
        ImportFormat format,
        ImportMode mode,
        boolean validateOnly,
        JobState state,
        Actor actor,
        String requestId,
        String traceId,
        long bytes,
        @Nullable String sha256,
        @Nullable Long total,
        JobCounts counts,
        int doneRank,
        long doneLine,
        int attempts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problemZh,
        @Nullable String problemEn) {

    /** Whether all rows are applied in one transaction, which may be taken back. */
    boolean isOneTransaction() {
        return validateOnly || mode == ImportMode.ATOMIC;
    }
}
