package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.database.Sql.RowReader;
import org.jspecify.annotations.Nullable;

/** Lets one question be asked of the hierarchy as it is known now and as it was known at an instant. */
@Singleton
class KnownHierarchy {

    private static final String NOW =
            """
            WITH RECURSIVE body AS NOT MATERIALIZED (SELECT * FROM union_body WHERE NOT deleted),
            line AS NOT MATERIALIZED (SELECT * FROM affiliation WHERE kind = 'primary' AND NOT deleted),
            """;

    private static final String THEN =
            """
            WITH RECURSIVE body AS NOT MATERIALIZED (
                SELECT * FROM union_body_known WHERE NOT deleted AND tstzrange(known_from, known_to) @> ?::timestamptz),
            line AS NOT MATERIALIZED (
                SELECT * FROM affiliation_known
                WHERE kind = 'primary' AND NOT deleted AND tstzrange(known_from, known_to) @> ?::timestamptz),
            """;

    private static final String CURSOR_NOW =
            "SELECT coalesce(cursor, '') AS cursor FROM feed_position WHERE feed = 'registry.affiliation'";
    private static final String CURSOR_THEN =
            """
            SELECT coalesce(cursor, '') AS cursor FROM hierarchy_position
            WHERE recorded_at <= ? ORDER BY recorded_at DESC LIMIT 1
            """;

    private final Sql sql;

    KnownHierarchy(Sql sql) {
        this.sql = sql;
    }

    /**
     * Asks.
     *
     * @param what goes on after {@code body} and {@code line}, the bodies and primary affiliations as they are known
     */
    <T> List<T> ask(String what, RowReader<T> reader, @Nullable Instant asKnownAt, Object... values) {
        if (asKnownAt == null) {
            return sql.list(NOW + what, reader, values);
        }
        Stream<Object> instants = Stream.of(instant(asKnownAt), instant(asKnownAt));
        return sql.list(
                THEN + what, reader, Stream.concat(instants, Stream.of(values)).toArray());
    }

    /**
     * Lets each question that follows in the transaction be planned for its own values: a plan for any number of bodies
     * takes minutes with very many.
     */
    void planEach() {
        sql.run("SET LOCAL plan_cache_mode = force_custom_plan");
    }

    /** Up to where the hierarchy had been read from the registry's feed; null: it never was, or that is not known any more. */
    @Nullable
    String cursor(@Nullable Instant asKnownAt) {
        RowReader<String> reader = row -> row.getString("cursor");
        return (asKnownAt == null ? sql.first(CURSOR_NOW, reader) : sql.first(CURSOR_THEN, reader, instant(asKnownAt)))
                .filter(cursor -> !cursor.isEmpty())
                .orElse(null);
    }

    /** The instant asked for, as the database takes it. */
    static OffsetDateTime instant(Instant asKnownAt) {
        return asKnownAt.atOffset(ZoneOffset.UTC);
    }
}
