package org.gonghui.kit.idempotency;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gonghui.kit.database.Sql;

/** Calls that were answered, and what they were answered. */
@Singleton
class IdempotentCallRepository {

    /** Nobody waits for a lock: whoever does not get it is told so. */
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(?)";

    private static final String FIND =
            """
            SELECT content, status, location, etag, cache_control, media_type, body
            FROM idempotent_call WHERE name = ? AND at > ?
            """;

    /** A key that is older than the time for which it counts may be taken anew. */
    private static final String KEEP =
            """
            INSERT INTO idempotent_call
                (name, content, at, status, location, etag, cache_control, media_type, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE
                SET content = excluded.content, at = excluded.at, status = excluded.status,
                    location = excluded.location, etag = excluded.etag, cache_control = excluded.cache_control,
                    media_type = excluded.media_type, body = excluded.body
            """;

    private static final String FORGET =
            """
            DELETE FROM idempotent_call WHERE name IN (
                SELECT name FROM idempotent_call WHERE at <= ? ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    private final Sql sql;

    IdempotentCallRepository(Sql sql) {
        this.sql = sql;
    }

    /** What was answered, to which content. */
    @SuppressWarnings("ArrayRecordComponent") // compared by KeyedCall alone
    record Answered(byte[] content, KeptAnswer answer) {}

    /** Whether no other transaction is at work under this key; none will be until this one ends. */
    boolean takeTurn(KeyedCall call) {
        return sql.first(TURN, row -> row.getBoolean(1), call.lock()).orElse(false);
    }

    Optional<Answered> find(KeyedCall call, Instant after) {
        return sql.first(FIND, IdempotentCallRepository::read, call.name(), utc(after));
    }

    void keep(KeyedCall call, KeptAnswer answer, Instant at) {
        sql.run(
                KEEP,
                call.name(),
                call.content(),
                utc(at),
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.cacheControl(),
                answer.mediaType(),
                answer.body());
    }

    /** Removes calls of a moment or earlier, the oldest first; says how many. */
    int forget(Instant upTo, int most) {
        return sql.run(FORGET, utc(upTo), most);
    }

    boolean isReadOnly() {
        return sql.first("SELECT pg_is_in_recovery()", row -> row.getBoolean(1)).orElse(true);
    }

    private static Answered read(ResultSet row) throws SQLException {
        KeptAnswer answer = new KeptAnswer(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("cache_control"),
                row.getString("media_type"),
                row.getBytes("body"));
        return new Answered(row.getBytes("content"), answer);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
