package org.gonghui.programme.person;

import jakarta.inject.Singleton;
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

    private static final String FORGET =
            """
            UPDATE person SET identity_hash = NULL
            WHERE id = ? AND identity_hash IS NOT NULL
              AND NOT EXISTS (SELECT FROM personal_file file WHERE file.person = person.id AND file.erased_at IS NULL)
            """;

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

    /** Cuts the tie between a person and the token, if no file is left. Only after the last file was erased. */
    void forgetWithoutFiles(UUID person) {
        sql.list(LOCK, row -> true, person);
        sql.run(FORGET, person);
    }
}
