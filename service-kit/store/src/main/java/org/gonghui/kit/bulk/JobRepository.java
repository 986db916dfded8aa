package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Who runs which job, and how far it has come. Leases go by the database's clock, which all replicas share. */
@Singleton
class JobRepository {

    private static final String CLAIM =
            """
            UPDATE import_job
            SET runner = ?, lease_until = now() + make_interval(secs => ?), attempts = attempts + 1,
                started_at = coalesce(started_at, ?), state = CASE state WHEN 'QUEUED' THEN 'READING' ELSE state END
            WHERE id = (SELECT id FROM import_job
                        WHERE state IN ('QUEUED', 'READING', 'APPLYING') AND lease_until <= now()
                        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String RENEW =
            "UPDATE import_job SET lease_until = now() + make_interval(secs => ?) WHERE id = ? AND runner = ?";

    private static final String FENCE =
            "SELECT cancel_requested FROM import_job WHERE id = ? AND runner = ? AND finished_at IS NULL FOR UPDATE";

    private static final String ADVANCE =
            """
            UPDATE import_job
            SET created = ?, updated = ?, unchanged = ?, rejected = ?, not_applied = ?, done_rank = ?, done_line = ?,
                attempts = 1
            WHERE id = ?
            """;

    private static final String FINISH =
            """
            UPDATE import_job
            SET state = ?, finished_at = ?, problem_zh = ?, problem_en = ?, runner = NULL
            WHERE id = ?
            """;

    private static final String CANCEL =
            """
            UPDATE import_job
            SET cancel_requested = true,
                state = CASE state WHEN 'QUEUED' THEN 'CANCELLED' ELSE state END,
                finished_at = CASE state WHEN 'QUEUED' THEN ?::timestamptz ELSE finished_at END
            WHERE id = ? AND state IN ('QUEUED', 'READING', 'APPLYING')
            """;

    private final Sql sql;

    JobRepository(Sql sql) {
        this.sql = sql;
    }

    /** Takes the oldest job that nobody runs. */
    Optional<Job> claim(UUID runner, long leaseSeconds, Instant now) {
        return sql.first(CLAIM, JobColumns::read, runner, leaseSeconds, utc(now));
    }

    void renew(UUID job, UUID runner, long leaseSeconds) {
        sql.run(RENEW, leaseSeconds, job, runner);
    }

    /** Locks the job if it is still the runner's; says whether it is to be cancelled. */
    Optional<Boolean> fence(UUID job, UUID runner) {
        return sql.first(FENCE, row -> row.getBoolean(1), job, runner);
    }

    boolean isCancelRequested(UUID job) {
        return sql.first("SELECT cancel_requested FROM import_job WHERE id = ?", row -> row.getBoolean(1), job)
                .orElse(true);
    }

    void advance(UUID job, JobCounts counts, int rank, long line) {
        sql.run(
                ADVANCE,
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.notApplied(),
                rank,
                line,
                job);
    }

    void startApplying(UUID job, long total) {
        sql.run("UPDATE import_job SET state = 'APPLYING', total = ? WHERE id = ?", total, job);
    }

    void finish(UUID job, JobState state, Instant now, @Nullable String problemZh, @Nullable String problemEn) {
        sql.run(FINISH, state.name(), utc(now), problemZh, problemEn, job);
    }

    boolean cancel(UUID job, Instant now) {
        return sql.run(CANCEL, utc(now), job) == 1;
    }

    Optional<Job> find(UUID job) {
        return sql.first("SELECT * FROM import_job WHERE id = ?", JobColumns::read, job);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
