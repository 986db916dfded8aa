package org.gonghui.kit.sync;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** How far the feeds of the siblings have been read; kept in the database, beside what was read. */
@Singleton
public class FeedPositions {

    /**
     * Several instances share a copy. The one that takes a snapshot says so with every part; after this silence another
     * may begin its own.
     */
    private static final String SILENCE = "interval '10 seconds'";

    private final Sql sql;
    private final Calendar calendar;

    FeedPositions(Sql sql, Calendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** The position in one feed. */
    public record Position(@Nullable String cursor, @Nullable OffsetDateTime caughtUp, @Nullable String lastError) {}

    public Optional<Position> find(String feed) {
        return sql.first(
                "SELECT cursor, caught_up, last_error FROM feed_position WHERE feed = ?",
                row -> new Position(
                        row.getString("cursor"),
                        row.getObject("caught_up", OffsetDateTime.class),
                        row.getString("last_error")),
                feed);
    }

    /** Locks the position and says its generation; empty where another reader has moved it meanwhile. */
    OptionalLong lockAt(String feed, String cursor) {
        return generation(
                "SELECT generation FROM feed_position WHERE feed = ? AND cursor = ? FOR UPDATE", feed, cursor);
    }

    /** Moves on after a page. */
    void move(String feed, String cursor, boolean caughtUp) {
        OffsetDateTime now = calendar.now().atOffset(ZoneOffset.UTC);
        sql.run(
                "UPDATE feed_position SET cursor = ?, caught_up = coalesce(?, caught_up), last_error = NULL WHERE feed = ?",
                cursor,
                caughtUp ? now : null,
                feed);
    }

    /** Gives up a cursor: the next thing to be read is a snapshot. What is there stays until that is complete. */
    void restart(String feed, String cursor) {
        sql.run("UPDATE feed_position SET cursor = NULL WHERE feed = ? AND cursor = ?", feed, cursor);
    }

    /** Begins a snapshot and says its generation; empty where another instance is taking one. */
    OptionalLong beginSnapshot(String feed) {
        sql.run("INSERT INTO feed_position (feed) VALUES (?) ON CONFLICT DO NOTHING", feed);
        return generation(
                "UPDATE feed_position SET generation = generation + 1, snapshot_until = now() + " + SILENCE
                        + " WHERE feed = ? AND cursor IS NULL AND coalesce(snapshot_until < now(), true)"
                        + " RETURNING generation",
                feed);
    }

    /** Locks the position before a part of the snapshot; false where another instance has begun one since. */
    boolean holdSnapshot(String feed, long generation) {
        return sql.run(
                        "UPDATE feed_position SET snapshot_until = now() + " + SILENCE
                                + " WHERE feed = ? AND cursor IS NULL AND generation = ?",
                        feed,
                        generation)
                == 1;
    }

    /** The snapshot is complete. */
    void endSnapshot(String feed, String cursor) {
        sql.run(
                "UPDATE feed_position SET cursor = ?, snapshot_until = NULL, last_error = NULL WHERE feed = ?",
                cursor,
                feed);
    }

    /** The snapshot is not complete and nobody goes on with it. */
    void dropSnapshot(String feed, long generation) {
        sql.run("UPDATE feed_position SET snapshot_until = NULL WHERE feed = ? AND generation = ?", feed, generation);
    }

    void failed(String feed, String error) {
        sql.run(
                "INSERT INTO feed_position (feed, last_error) VALUES (?, ?)"
                        + " ON CONFLICT (feed) DO UPDATE SET last_error = excluded.last_error",
                feed,
                error);
    }

    private OptionalLong generation(String question, Object... parameters) {
        return sql.list(question, row -> row.getLong("generation"), parameters).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
