package org.gonghui.example.mirror;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The copy of one resource: a table of its own with key, version and document, and how far it has been read. Rows name
 * one another only inside their documents, since the feed promises no order across keys.
 */
final class MirrorTable {

    private static final String DIGEST =
            """
            SELECT count(*),
                   lpad(to_hex(coalesce(bit_xor(('x' || substr(encode(sha256(convert_to(key || ' ' || version, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint), 0)), 16, '0')
            FROM "%s"
            """;

    private final Connection database;
    private final String resource;

    MirrorTable(Connection database, String resource) throws SQLException {
        this.database = database;
        this.resource = resource;
        run("CREATE TABLE IF NOT EXISTS mirror_position (resource text PRIMARY KEY, cursor text NOT NULL)");
        run(
                "CREATE TABLE IF NOT EXISTS \"%s\" (key text COLLATE \"C\" PRIMARY KEY, version bigint NOT NULL, document jsonb NOT NULL)"
                        .formatted(resource));
        database.commit();
    }

    Optional<String> cursor() throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("SELECT cursor FROM mirror_position WHERE resource = ?")) {
            query.setString(1, resource);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    void moveTo(String cursor) throws SQLException {
        try (PreparedStatement write = database.prepareStatement("INSERT INTO mirror_position VALUES (?, ?)"
                + " ON CONFLICT (resource) DO UPDATE SET cursor = excluded.cursor")) {
            write.setString(1, resource);
            write.setString(2, cursor);
            write.executeUpdate();
        }
    }

    /** The next run begins with a snapshot. */
    void forgetPosition() throws SQLException {
        run("DELETE FROM mirror_position WHERE resource = '%s'".formatted(resource));
        database.commit();
    }

    void clear() throws SQLException {
        run("DELETE FROM \"%s\"".formatted(resource));
    }

    /** Takes records over; a version that is not higher than the one at hand changes nothing. */
    PreparedStatement upsert() throws SQLException {
        return database.prepareStatement(
                """
                INSERT INTO "%s" AS present VALUES (?, ?, ?::jsonb)
                ON CONFLICT (key) DO UPDATE SET version = excluded.version, document = excluded.document
                WHERE present.version < excluded.version
                """
                        .formatted(resource));
    }

    PreparedStatement delete() throws SQLException {
        return database.prepareStatement("DELETE FROM \"%s\" WHERE key = ? AND version < ?".formatted(resource));
    }

    /** How many records the mirror has, and a digest of their keys and versions. */
    record Checksum(long count, String digest) {}

    Checksum checksum() throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery(DIGEST.formatted(resource))) {
            row.next();
            return new Checksum(row.getLong(1), row.getString(2));
        }
    }

    void commit() throws SQLException {
        database.commit();
    }

    void rollback() throws SQLException {
        database.rollback();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
