package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every query about personal files. */
@Singleton
class PersonalFileRepository {

    private static final String FIELDS =
            Stream.of(PersonalField.values()).map(PersonalField::column).collect(Collectors.joining(", "));

    private static final String HASHES = "phone_hash, account_hash";

    private static final String COLUMNS = "id, person, body, owner, revision, key_id, " + FIELDS + ", " + HASHES;

    private static final String ADD = "INSERT INTO personal_file (hashed, touched_at, " + COLUMNS + ") VALUES (true, ?"
            + ", ?".repeat(6 + PersonalField.values().length + PersonalField.CONTACTS.size()) + ")";

    private static final String FIND = "SELECT " + COLUMNS + " FROM personal_file WHERE id = ANY (?::uuid[])";

    private static final String SEALED = "key_id = ?, "
            + Stream.of(PersonalField.values())
                    .map(field -> field.column() + " = ?")
                    .collect(Collectors.joining(", "))
            + " WHERE id = ?";

    private static final String CHANGE =
            "UPDATE personal_file SET hashed = true, phone_hash = ?, account_hash = ?, touched_at = ?, erased_at = ?,"
                    + " person = ?, revision = ?, " + SEALED;

    private static final String RESEAL = "UPDATE personal_file SET " + SEALED;

    private static final String UNTOUCHED =
            """
            SELECT touched_at, id FROM personal_file
            WHERE erased_at IS NULL AND touched_at < ? AND (touched_at, id) > (?, ?)
            ORDER BY touched_at, id LIMIT ?
            """;

    private static final String LOCK_SEALED_BY = "SELECT " + COLUMNS
            + " FROM personal_file WHERE key_id = ? AND erased_at IS NULL ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED";

    private static final String LOCK_UNHASHED = "SELECT " + COLUMNS
            + " FROM personal_file WHERE NOT hashed AND erased_at IS NULL AND id > ? ORDER BY id LIMIT ?"
            + " FOR UPDATE SKIP LOCKED";

    private static final String UNHASHED =
            "SELECT FROM personal_file WHERE NOT hashed AND erased_at IS NULL AND id > ? LIMIT 1";

    private static final String HASH =
            "UPDATE personal_file SET hashed = true, phone_hash = ?, account_hash = ? WHERE id = ?";

    private static final String COUNT_BY_KEY =
            "SELECT key_id, count(*) FROM personal_file WHERE erased_at IS NULL GROUP BY key_id";

    private final Sql sql;

    PersonalFileRepository(Sql sql) {
        this.sql = sql;
    }

    void add(SealedFile file, OffsetDateTime now) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(now);
        values.add(file.id());
        values.add(file.person());
        values.add(file.body());
        values.add(file.owner());
        values.add(file.revision());
        values.add(file.key());
        addFields(file, values);
        addHashes(file, values);
        sql.run(ADD, values.toArray());
    }

    List<SealedFile> find(Collection<UUID> ids) {
        String[] wanted = ids.stream().map(UUID::toString).toArray(String[]::new);
        return sql.list(FIND, PersonalFileRepository::read, (Object) wanted);
    }

    void change(SealedFile file, OffsetDateTime now) {
        List<@Nullable Object> values = new ArrayList<>();
        addHashes(file, values);
        values.add(now);
        values.add(file.erased() ? now : null);
        values.add(file.person());
        values.add(file.revision());
        addSealed(file, values);
        sql.run(CHANGE, values.toArray());
    }

    /** Files that nobody changed since a time, the oldest first. */
    List<OldFile> untouchedSince(OffsetDateTime time, OldFile after, int limit) {
        return sql.list(
                UNTOUCHED,
                row -> new OldFile(row.getObject("touched_at", OffsetDateTime.class), row.getObject("id", UUID.class)),
                time,
                after.touchedAt(),
                after.id(),
                limit);
    }

    /** Some files that this key sealed, locked; those that others have locked are left for later. */
    List<SealedFile> lockSealedBy(int key, int limit) {
        return sql.list(LOCK_SEALED_BY, PersonalFileRepository::read, key, limit);
    }

    /** Some files of which no hashes are kept yet, locked; those that others have locked are left for later. */
    List<SealedFile> lockUnhashedAfter(UUID after, int limit) {
        return sql.list(LOCK_UNHASHED, PersonalFileRepository::read, after, limit);
    }

    /** Whether there is any; a database that only reads can say so, too. */
    boolean hasUnhashedAfter(UUID after) {
        return sql.first(UNHASHED, row -> true, after).isPresent();
    }

    /** Keeps the hashes of a file, none for what is not given; nothing else of it changes. */
    void hash(UUID file, Map<PersonalField, byte[]> hashes) {
        List<@Nullable Object> values = hashesOf(hashes);
        values.add(file);
        sql.run(HASH, values.toArray());
    }

    /** How many files each key sealed. */
    Map<Integer, Long> countByKey() {
        return sql.list(COUNT_BY_KEY, row -> Map.entry(row.getInt(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes files that are sealed anew; nothing else of them changes. */
    void reseal(List<SealedFile> files) {
        sql.runAll(
                RESEAL,
                files.stream()
                        .map(file -> {
                            List<@Nullable Object> values = new ArrayList<>();
                            addSealed(file, values);
                            return values.toArray();
                        })
                        .toList());
    }

    private static void addSealed(SealedFile file, List<@Nullable Object> values) {
        values.add(file.key());
        addFields(file, values);
        values.add(file.id());
    }

    private static void addFields(SealedFile file, List<@Nullable Object> values) {
        Stream.of(PersonalField.values()).map(file.fields()::get).forEach(values::add);
    }

    private static void addHashes(SealedFile file, List<@Nullable Object> values) {
        values.addAll(hashesOf(file.hashes()));
    }

    private static List<@Nullable Object> hashesOf(Map<PersonalField, byte[]> hashes) {
        List<@Nullable Object> values = new ArrayList<>();
        PersonalField.CONTACTS.stream().map(hashes::get).forEach(values::add);
        return values;
    }

    private static SealedFile read(ResultSet row) throws SQLException {
        Map<PersonalField, byte[]> fields = new EnumMap<>(PersonalField.class);
        for (PersonalField field : PersonalField.values()) {
            byte[] sealed = row.getBytes(field.column());
            if (sealed != null) {
                fields.put(field, sealed);
            }
        }
        Map<PersonalField, byte[]> hashes = new EnumMap<>(PersonalField.class);
        readHash(row, "phone_hash").ifPresent(hash -> hashes.put(PersonalField.PHONE, hash));
        readHash(row, "account_hash").ifPresent(hash -> hashes.put(PersonalField.BANK_ACCOUNT, hash));
        return new SealedFile(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("body"),
                row.getString("owner"),
                row.getInt("revision"),
                row.getObject("key_id", Integer.class),
                fields,
                hashes);
    }

    private static Optional<byte[]> readHash(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column));
    }
}
