package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.gonghui.programme.SamplePeople;

/** People in a database without a service, each with two files. */
final class LookupFixture {

    private static final String ADD_PERSON = "INSERT INTO person (id, identity_hash) VALUES (?, ?)";
    private static final String ADD_FILE =
            """
            INSERT INTO personal_file (id, person, body, owner, revision, key_id, name, identity_number, phone, phone_hash, hashed, touched_at)
            VALUES (?, ?, 'GD', 'sample', 1, ?, ?, ?, ?, ?, true, now())
            """;

    private final Connection database;
    private final Sealing sealing;
    private final PersonLookup lookup;
    private final Map<UUID, String> numbers = new LinkedHashMap<>();

    LookupFixture(Connection database, Sealing sealing, PersonLookup lookup) {
        this.database = database;
        this.sealing = sealing;
        this.lookup = lookup;
    }

    static LookupFixture of(Connection database, Path keyset, Path lookup) throws IOException {
        Sealing sealing = new Sealing(new TinkCipher(PersonalDataKeys.parseKeyset(Files.readString(keyset))));
        return new LookupFixture(database, sealing, lookup(lookup));
    }

    static PersonLookup lookup(Path file) throws IOException {
        return new HmacLookup(PersonalDataKeys.parseLookupKey(Files.readString(file)));
    }

    void add(int count) throws SQLException {
        for (int times = 0; times < count; times++) {
            SamplePeople somebody = SamplePeople.next();
            UUID person = Ids.next();
            numbers.put(person, somebody.identityNumber());
            run(ADD_PERSON, person, lookup.of(somebody.identityNumber()));
            addFile(person, somebody);
            addFile(person, somebody);
        }
    }

    private void addFile(UUID person, SamplePeople somebody) throws SQLException {
        UUID file = Ids.next();
        Map<PersonalField, byte[]> sealed = sealing.seal(file, SampleFiles.request(somebody));
        run(
                ADD_FILE,
                file,
                person,
                sealing.newestKey(),
                sealed.get(PersonalField.NAME),
                sealed.get(PersonalField.IDENTITY_NUMBER),
                sealed.get(PersonalField.PHONE),
                lookup.of(somebody.identityNumber()));
    }

    /** How many files still have hashes of contacts. */
    int contactsHashed() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                        "SELECT count(*) FROM personal_file WHERE phone_hash IS NOT NULL OR hashed");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** In the order in which they are hashed anew. */
    List<UUID> ids() {
        return List.copyOf(numbers.keySet());
    }

    String numberOf(UUID person) {
        return numbers.get(person);
    }

    /** Erases the first one, as the service does. */
    void forgetOne() throws SQLException {
        UUID first = ids().get(0);
        eraseFiles(first);
        run("UPDATE person SET identity_hash = NULL WHERE id = ?", first);
    }

    /** Leaves a hash behind, as the service did where a file went over to another person. */
    void eraseFiles(UUID person) throws SQLException {
        run(
                """
                UPDATE personal_file SET key_id = NULL, name = NULL, identity_number = NULL, phone = NULL, phone_hash = NULL, hashed = false,
                    erased_at = now()
                WHERE person = ?
                """,
                person);
    }

    /** As if nobody had ever been there. */
    void removeAll() throws SQLException {
        run("DELETE FROM personal_file");
        run("DELETE FROM person");
        numbers.clear();
    }

    void setHash(UUID person, byte[] hash) throws SQLException {
        run("UPDATE person SET identity_hash = ? WHERE id = ?", hash, person);
    }

    /** How many people stand under the hash that a key makes of their own number. */
    int foundBy(PersonLookup key) throws SQLException {
        int found = 0;
        try (PreparedStatement query = database.prepareStatement("SELECT id FROM person WHERE identity_hash = ?")) {
            for (Map.Entry<UUID, String> one : numbers.entrySet()) {
                query.setBytes(1, key.of(one.getValue()));
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        assertThat(row.getObject(1, UUID.class)).isEqualTo(one.getKey());
                        found++;
                    }
                }
            }
        }
        return found;
    }

    /** Everybody stands under one of these keys, and cannot be added under it again. */
    void assertNobodyTwice(PersonLookup... keys) throws SQLException {
        int found = 0;
        for (PersonLookup key : keys) {
            for (String number : numbers.values()) {
                if (isFound(key, number)) {
                    found++;
                    assertThatThrownBy(() -> run(ADD_PERSON, Ids.next(), key.of(number)))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("person_identity");
                }
            }
        }
        assertThat(found).isEqualTo(numbers.size());
    }

    private boolean isFound(PersonLookup key, String number) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("SELECT FROM person WHERE identity_hash = ?")) {
            query.setBytes(1, key.of(number));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
