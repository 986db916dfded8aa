package org.gonghui.programme.donation;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about donors. */
@Singleton
public class DonorRepository extends RecordStore<Donor> {

    static final String RESOURCE = "donor";

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::uuid)) AS asked (body, after), donor
            JOIN feed_entry entry ON entry.resource = 'donor' AND entry.key = donor.id::text
            WHERE (asked.body IS NULL OR donor.body = asked.body)
              AND (asked.after IS NULL OR donor.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR donor.body IN (SELECT code FROM seen))
            ORDER BY donor.id
            LIMIT ?
            """;

    private final Sql sql;

    DonorRepository(EntityManager entities, Sql sql) {
        super(Donor.class, RESOURCE, entities, sql);
        this.sql = sql;
    }

    /** Code of the body that keeps a donor. */
    Optional<String> bodyOf(UUID donor) {
        return sql.first("SELECT body FROM donor WHERE id = ?", row -> row.getString("body"), donor);
    }

    /** Documents of the donors that the caller may know of, in the order of their ids. */
    List<StoredDocument> page(@Nullable String body, Sight.Extent sight, @Nullable UUID after, int limit) {
        return sql.list(PAGE, Documents::read, sight.narrowed(), sight.roots(), sight.day(), body, after, limit);
    }
}
