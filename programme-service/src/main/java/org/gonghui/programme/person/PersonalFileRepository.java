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

    private static final String COLUMNS = "id, person, body, owner, revision, key_id, " + FIELDS;

    private static final String ADD = "INSERT INTO personal_file (touched_at, " + COLUMNS + ") VALUES (?"
            + ", ?".repeat(6 + PersonalField.values().length) + ")";

    private static final String FIND = "SELECT " + COLUMNS + " FROM personal_file WHERE id = ANY (?::uuid[])";

    private static final String CHANGE =
            "UPDATE personal_file SET touched_at = ?, erased_at = ?, person = ?, revision = ?, "
                    + "key_id = ?, "
                    + Stream.of(PersonalField.values())
                            .map(field -> field.column() + " = ?")
                            .collect(Collectors.joining(", "))
                    + " WHERE id = ?";

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
        sql.run(ADD, values.toArray());
    }

    List<SealedFile> find(Collection<UUID> ids) {
        String[] wanted = ids.stream().map(UUID::toString).toArray(String[]::new);
        return sql.list(FIND, PersonalFileRepository::read, (Object) wanted);
    }

    void change(SealedFile file, OffsetDateTime now) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(now);
        values.add(file.erased() ? now : null);
        values.add(file.person());
        values.add(file.revision());
        values.add(file.key());
        addFields(file, values);
        values.add(file.id());
        sql.run(CHANGE, values.toArray());
    }

    private static void addFields(SealedFile file, List<@Nullable Object> values) {
        Stream.of(PersonalField.values()).map(file.fields()::get).forEach(values::add);
    }

    private static SealedFile read(ResultSet row) throws SQLException {
        Map<PersonalField, byte[]> fields = new EnumMap<>(PersonalField.class);
        for (PersonalField field : PersonalField.values()) {
            byte[] sealed = row.getBytes(field.column());
            if (sealed != null) {
                fields.put(field, sealed);
            }
        }
        return new SealedFile(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("body"),
                row.getString("owner"),
                row.getInt("revision"),
                row.getObject("key_id", Integer.class),
                fields);
    }
}
