package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Actor;
import org.gonghui.kit.database.Sql;

/** Uploads in the database: how they come in, how they are read, and how they go, with their jobs. */
@Singleton
class UploadRepository {

    private static final String OPEN =
            """
            INSERT INTO import_job (id, collection, format, mode, validate_only, subject, client, roles, bodies,
                                    request_id, trace_id, created_at, lease_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?))
            """;

    private static final String QUEUE =
            "UPDATE import_job SET state = 'QUEUED', bytes = ?, sha256 = ?, lease_until = now() WHERE id = ?";

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

    UploadRepository(Sql sql) {
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
                JobRepository.utc(job.createdAt()),
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

    /** Removes a job with all that belongs to it. */
    void remove(UUID job) {
        sql.run(REMOVE, job);
    }

    /** Removes jobs that ended before a time, and uploads that broke off without a word. */
    void removeOutlived(Instant before) {
        sql.list(OUTLIVED, row -> row.getObject(1, UUID.class), JobRepository.utc(before))
                .forEach(this::remove);
    }
}
