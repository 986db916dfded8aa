package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Actor;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about jobs themselves. Leases go by the database's clock, which all replicas share. */
@Singleton
class JobRepository {

    private static final String OPEN =
            """
            INSERT INTO import_job (id, collection, format, mode, validate_only, subject, client, roles, bodies,
                                    request_id, trace_id, created_at, lease_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?))
            """;

    private static final String QUEUE =
            "UPDATE import_job SET state = 'QUEUED', bytes = ?, sha256 = ?, lease_until = now() WHERE id = ?";

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

    private static final String REMOVE =
            """
            WITH old AS (
                DELETE FROM import_job WHERE id = ? RETURNING id),
            rows AS (
                DELETE FROM import_row USING old WHERE job = old.id)
            DELETE FROM import_outcome USING old WHERE job = old.id
            """;

    private static final String OUTLIVED =
            """
            SELECT id FROM import_job
            WHERE finished_at < ? OR (state = 'UPLOADING' AND lease_until < now()) LIMIT 100
            """;

    private final Sql sql;

    JobRepository(Sql sql) {
        this.sql = sql;
    }

    void open(Job job, long leaseSeconds) {
        Actor actor = job.actor();
        sql.run(
                OPEN,
                job.id(),
                job.collection(),
                job.format().name(),
                job.mode().name(),
                job.validateOnly(),
                actor.subject(),
                actor.client(),
                actor.roles().toArray(String[]::new),
                actor.bodies().toArray(String[]::new),
                job.requestId(),
                job.traceId(),
                utc(job.createdAt()),
                leaseSeconds);
    }

    void addPart(UUID job, int number, byte[] bytes, long leaseSeconds) {
        sql.run("INSERT INTO import_part (job, number, bytes) VALUES (?, ?, ?)", job, number, bytes);
        sql.run("UPDATE import_job SET lease_until = now() + make_interval(secs => ?) WHERE id = ?", leaseSeconds, job);
    }

    Optional<byte[]> part(UUID job, int number) {
        return sql.first(
                "SELECT bytes FROM import_part WHERE job = ? AND number = ?", row -> row.getBytes(1), job, number);
    }

    void queue(UUID job, long bytes, String sha256) {
        sql.run(QUEUE, bytes, sha256, job);
    }

    /** Takes the oldest job that nobody runs. */
    Optional<Job> claim(UUID runner, long leaseSeconds, Instant now) {
        return sql.first(CLAIM, JobRepository::read, runner, leaseSeconds, utc(now));
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
        return sql.first("SELECT * FROM import_job WHERE id = ?", JobRepository::read, job);
    }

    /** Removes a job with all that belongs to it. */
    void remove(UUID job) {
        sql.run(REMOVE, job);
    }

    /** Removes jobs that ended before a time, and uploads that broke off without a word. */
    void removeOutlived(Instant before) {
        sql.list(OUTLIVED, row -> row.getObject(1, UUID.class), utc(before)).forEach(this::remove);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("collection"),
                ImportFormat.valueOf(row.getString("format")),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("validate_only"),
                JobState.valueOf(row.getString("state")),
                new Actor(
                        row.getString("subject"),
                        row.getString("client"),
                        texts(row.getArray("roles")),
                        texts(row.getArray("bodies"))),
                row.getString("request_id"),
                row.getString("trace_id"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("total", Long.class),
                new JobCounts(
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("not_applied")),
                row.getInt("done_rank"),
                row.getLong("done_line"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("problem_zh"),
                row.getString("problem_en"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
