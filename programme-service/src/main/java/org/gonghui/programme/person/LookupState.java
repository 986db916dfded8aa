package org.gonghui.programme.person;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of the key by which its people are found.
 *
 * @param key tells the key whose hashes it holds; null where no service has said yet
 * @param next tells the key whose hashes are being written instead; null where none are
 * @param doneUntil people up to this one have them already
 */
@SuppressWarnings("ArrayRecordComponent")
record LookupState(byte @Nullable [] key, byte @Nullable [] next, @Nullable UUID doneUntil) {

    /** Shared by services, exclusive to whoever writes the hashes anew. For the session, so that a crash gives it back. */
    private static final String LOCK = "(hashtextextended('gonghui person lookup', 0))";

    private static final String READ = "SELECT key_check, next_check, done_until FROM person_lookup";

    /** Longer than an identity number can be. */
    private static final String KNOWN_TEXT = "gonghui: by which key are people found?";

    static LookupState read(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(READ);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("person_lookup has lost its row");
            }
            return new LookupState(row.getBytes(1), row.getBytes(2), row.getObject(3, UUID.class));
        }
    }

    /** What tells a key from others and nothing about it. */
    static byte[] check(PersonLookup lookup) {
        return lookup.of(KNOWN_TEXT);
    }

    static boolean isOf(PersonLookup lookup, byte @Nullable [] check) {
        return check != null && MessageDigest.isEqual(check, check(lookup));
    }

    /** Whether this session may find people as long as it lasts. */
    static boolean share(Connection database) throws SQLException {
        return isGranted(database, "SELECT pg_try_advisory_lock_shared" + LOCK);
    }

    /** Whether this session alone has to do with people as long as it lasts. */
    static boolean seize(Connection database) throws SQLException {
        return isGranted(database, "SELECT pg_try_advisory_lock" + LOCK);
    }

    private static boolean isGranted(Connection database, String lock) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(lock);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public String toString() {
        return "LookupState[key=%s, next=%s, doneUntil=%s]"
                .formatted(Arrays.hashCode(key), Arrays.hashCode(next), doneUntil);
    }
}
