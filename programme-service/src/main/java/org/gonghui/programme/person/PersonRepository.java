package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.database.Sql;

/** Every query about who is who. */
@Singleton
class PersonRepository {

    private static final String ADD =
            "INSERT INTO person (id, identity_hash) VALUES (?, ?) ON CONFLICT (identity_hash) DO NOTHING";

    private static final String FIND = "SELECT id FROM person WHERE identity_hash = ? FOR KEY SHARE";

    private static final String LOCK = "SELECT id FROM person WHERE id = ? FOR UPDATE";

    private static final String HOLD = "SELECT id FROM person WHERE id = ANY (?::uuid[]) ORDER BY id FOR KEY SHARE";

    private static final String LOCK_BOTH =
            "SELECT id FROM person WHERE id = ? OR identity_hash = ? ORDER BY id FOR UPDATE";

    /** Cuts the tie between token and number of everybody of whom no file is left. */
    static final String FORGET_WITHOUT_FILES =
            """
            UPDATE person SET identity_hash = NULL
            WHERE identity_hash IS NOT NULL
              AND NOT EXISTS (SELECT FROM personal_file file WHERE file.person = person.id AND file.erased_at IS NULL)
            """;

    private static final String FORGET = FORGET_WITHOUT_FILES + " AND id = ?";

    private final Sql sql;

    PersonRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The person with this hash, made where there is none. Until the transaction ends nobody can make the service forget
     * who it is. Two that make the same one at once wait for each other in the unique index, and the later finds what the
     * earlier made; a person who is forgotten in between is made anew.
     */
    UUID findOrMake(byte[] identityHash) {
        while (true) {
            Optional<UUID> known = find(identityHash);
            if (known.isPresent()) {
                return known.get();
            }
            sql.run(ADD, Ids.next(), identityHash);
        }
    }

    /** The person with this hash, who is not forgotten until the transaction ends. */
    Optional<UUID> find(byte[] identityHash) {
        return sql.first(FIND, row -> row.getObject(1, UUID.class), (Object) identityHash);
    }

    /**
     * The same for a file that goes over from one person to another. Both are locked first, always in one order, which
     * is that of {@link #hold}, too: of two who exchange the people of their files none waits for the other in a
     * circle. An upload takes its people in the order of its rows, so with one that names both, the other way round and
     * at the same moment, this may wait in a circle. PostgreSQL then ends one of the two: an upload tries those rows
     * again, whoever corrects a file is told to do so.
     */
    UUID findOrMakeInsteadOf(UUID person, byte[] identityHash) {
        sql.list(LOCK_BOTH, row -> true, person, identityHash);
        return findOrMake(identityHash);
    }

    /** Lets none of them be forgotten until the transaction ends; they are locked in the order of their ids. */
    void hold(Collection<UUID> people) {
        sql.list(HOLD, row -> true, (Object) people.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** Cuts the tie between a person and the token, if no file is left. Only after a file has left the person. */
    void forgetWithoutFiles(UUID person) {
        sql.list(LOCK, row -> true, person);
        sql.run(FORGET, person);
    }
}
