package org.gonghui.programme.person;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The people who can be found and have a file, for whoever compares hashes with the numbers they were made of. */
final class HashedPeople {

    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SOME =
            """
            SELECT person.id, person.identity_hash, file.id AS file, file.identity_number
            FROM person CROSS JOIN LATERAL (
                SELECT id, identity_number FROM personal_file
                WHERE personal_file.person = person.id AND erased_at IS NULL
                ORDER BY id LIMIT 1) AS file
            WHERE person.id > ? AND person.identity_hash IS NOT NULL
            ORDER BY person.id LIMIT ?
            """;

    private static final String WRITE = "UPDATE person SET identity_hash = ? WHERE id = ?";
    private static final String DROP_CONTACTS =
            "UPDATE personal_file SET phone_hash = NULL, account_hash = NULL, hashed = false WHERE person = ANY (?) AND erased_at IS NULL";
    private static final String COUNT = "SELECT count(*) FROM person WHERE identity_hash IS NOT NULL";

    private final Connection database;
    private final Sealing sealing;

    HashedPeople(Connection database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** Somebody who can be found, with the identity number of one of the files that are left. */
    @SuppressWarnings("ArrayRecordComponent")
    record Hashed(UUID id, byte[] hash, String identityNumber) {

        boolean isFoundBy(PersonLookup key) {
            return MessageDigest.isEqual(hash, key.of(identityNumber));
        }

        @Override
        public String toString() {
            return "Hashed[id=" + id + "]";
        }
    }

    /** Some people after one, in the order of their ids. */
    List<Hashed> after(UUID last, int limit) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(SOME)) {
            query.setObject(1, last);
            query.setInt(2, limit);
            List<Hashed> some = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    some.add(read(row));
                }
            }
            return some;
        }
    }

    private Hashed read(ResultSet row) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return new Hashed(
                row.getObject("id", UUID.class),
                row.getBytes("identity_hash"),
                sealing.open(file, PersonalField.IDENTITY_NUMBER, row.getBytes("identity_number")));
    }

    /** Drops the hashes that cannot be made anew, since no file is left: former versions of the service left such. */
    void forgetWithoutFiles() throws SQLException {
        try (PreparedStatement forget = database.prepareStatement(PersonRepository.FORGET_WITHOUT_FILES)) {
            forget.executeUpdate();
        }
    }

    /** Writes the hashes of some people anew. Those of their phones and accounts are left to the service. */
    void write(List<Hashed> some, PersonLookup lookup) throws SQLException {
        try (PreparedStatement drop = database.prepareStatement(DROP_CONTACTS)) {
            drop.setArray(
                    1,
                    database.createArrayOf("uuid", some.stream().map(Hashed::id).toArray()));
            drop.executeUpdate();
        }
        try (PreparedStatement update = database.prepareStatement(WRITE)) {
            for (Hashed one : some) {
                update.setBytes(1, lookup.of(one.identityNumber()));
                update.setObject(2, one.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    long count() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(COUNT);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
