package org.gonghui.registrycopy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.gonghui.kit.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Puts bodies into the copy of a service under test, as the registry's feed would have. */
public final class RegistryCopyFixture {

    private RegistryCopyFixture() {}

    /** Marks the copy as read, so that the service takes writes. */
    public static void markSynced() {
        run(
                "INSERT INTO feed_position (feed, caught_up) VALUES ('registry.body', now()), ('registry.affiliation', now())"
                        + " ON CONFLICT (feed) DO UPDATE SET caught_up = now()");
    }

    /** A body that has always existed, under a superior (null: a root). */
    public static void body(String code, String type, @Nullable String superior) {
        body(code, type, superior, null, null);
    }

    public static void body(
            String code,
            String type,
            @Nullable String superior,
            @Nullable LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn) {
        markSynced();
        run(
                "INSERT INTO union_body (code, version, deleted, type, level, name_zh, founded_on, dissolved_on)"
                        + " VALUES (?, 1, false, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                code,
                type,
                level(type),
                code,
                foundedOn,
                dissolvedOn);
        if (superior != null) {
            affiliation(code, superior, null, null);
        }
    }

    /** Many bodies that have always existed right below a superior, named after it and numbered from 1. */
    public static void bodies(int count, String type, String superior) {
        run(
                "INSERT INTO union_body (code, version, deleted, type, level, name_zh)"
                        + " SELECT ? || '-' || n, 1, false, ?, ?, 'N' || n FROM generate_series(1, ?::int) AS n",
                superior,
                type,
                level(type),
                count);
        run(
                "INSERT INTO affiliation (id, version, deleted, body, superior, kind)"
                        + " SELECT ? || '-' || n, 1, false, ? || '-' || n, ?, 'primary' FROM generate_series(1, ?::int) AS n",
                superior,
                superior,
                superior,
                count);
    }

    /** The tier that a federation's type names; every other body is at the grassroots. */
    private static String level(String type) {
        return Stream.of("national", "provincial", "municipal", "county", "town")
                .filter(tier -> type.equals(tier + "_federation"))
                .findFirst()
                .orElse("grassroots");
    }

    /** A primary affiliation over [from, to). */
    public static void affiliation(String body, String superior, @Nullable LocalDate from, @Nullable LocalDate to) {
        run(
                "INSERT INTO affiliation (id, version, deleted, body, superior, kind, valid_from, valid_to)"
                        + " VALUES (?, 1, false, ?, ?, 'primary', ?, ?) ON CONFLICT DO NOTHING",
                body + ">" + superior + "@" + from,
                body,
                superior,
                from,
                to);
    }

    /** As if the first had never stood under the other. */
    public static void removeAffiliation(String body, String superior) {
        run("DELETE FROM affiliation WHERE body = ? AND superior = ?", body, superior);
    }

    /** The body ends on a day, with all primary affiliations of its own, merged into another (null: into none). */
    public static void ended(String body, @Nullable LocalDate on, @Nullable String mergedInto) {
        run(
                "UPDATE union_body SET version = version + 1, dissolved_on = ?, merged_into = ? WHERE code = ?",
                on,
                mergedInto,
                body);
        run(
                "UPDATE affiliation SET version = version + 1, valid_to = ? WHERE body = ? AND NOT deleted"
                        + " AND validity @> ?::date",
                on,
                body,
                on);
    }

    /** The body stands under another superior from a day on. */
    public static void moved(String body, String superior, LocalDate on) {
        run(
                "UPDATE affiliation SET version = version + 1, valid_to = ? WHERE body = ? AND NOT deleted"
                        + " AND validity @> ?::date",
                on,
                body,
                on);
        affiliation(body, superior, on, null);
    }

    private static void run(String sql, @Nullable Object... parameters) {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                Object value = parameters[at];
                statement.setObject(
                        at + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
