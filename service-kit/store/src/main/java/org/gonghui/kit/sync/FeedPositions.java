package org.gonghui.kit.sync;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** How far the feeds of the siblings have been read; kept in the database, beside what was read. */
@Singleton
public class FeedPositions {

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

    /** Locks the position; false where another reader has moved it meanwhile. */
    boolean lockAt(String feed, @Nullable String cursor) {
        sql.run("INSERT INTO feed_position (feed) VALUES (?) ON CONFLICT DO NOTHING", feed);
        return sql.first(
                        "SELECT FROM feed_position WHERE feed = ? AND cursor IS NOT DISTINCT FROM ? FOR UPDATE",
                        row -> true,
                        feed,
                        cursor)
                .isPresent();
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

    /** Begins the feed anew. What is there stays until the feed says otherwise. */
    void restart(String feed) {
        sql.run("UPDATE feed_position SET cursor = NULL WHERE feed = ?", feed);
    }

    void failed(String feed, String error) {
        sql.run(
                "INSERT INTO feed_position (feed, last_error) VALUES (?, ?)"
                        + " ON CONFLICT (feed) DO UPDATE SET last_error = excluded.last_error",
                feed,
                error);
    }
}
