package org.gonghui.kit.record;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** The queries that every kind of record needs. Its table has the name it has in the feed. */
public abstract class RecordStore<E extends RecordEntity<?>> {

    private static final String LIST =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc
            FROM %1$s r JOIN feed_entry f ON f.resource = '%1$s' AND f.key = r.id::text
            WHERE true%2$s ORDER BY r.id LIMIT ?
            """;

    private static final String LASTING_LONGER =
            "SELECT id FROM %s WHERE body = ? AND validity && daterange(?::date, NULL) ORDER BY id";

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String BY_EXTERNAL_ID = "FROM %s WHERE externalId.system = ?1 AND externalId.key = ?2";

    private final Class<E> type;
    private final String resource;
    private final EntityManager entities;
    private final Sql sql;

    protected RecordStore(Class<E> type, String resource, EntityManager entities, Sql sql) {
        this.type = type;
        this.resource = resource;
        this.entities = entities;
        this.sql = sql;
    }

    /** Name of the records in the feed. */
    public String resource() {
        return resource;
    }

    Optional<E> find(UUID id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    Optional<E> findByExternalId(ExternalId externalId) {
        return entities.createQuery(BY_EXTERNAL_ID.formatted(type.getSimpleName()), type)
                .setParameter(1, externalId.system())
                .setParameter(2, externalId.key())
                .getResultStream()
                .findFirst();
    }

    void add(E record) {
        entities.persist(record);
    }

    void remove(E record) {
        entities.remove(record);
    }

    /** Of several transactions that write records of a body, lets one pass at a time. */
    void takeTurn(String body) {
        sql.list(TURN, row -> "", resource + " of " + body);
    }

    /** Records of a body that hold on a day or later, the first to be recorded first. */
    List<UUID> lastingLonger(String body, LocalDate day) {
        return sql.list(LASTING_LONGER.formatted(resource), row -> row.getObject(1, UUID.class), body, day);
    }

    /** Forgets what was read and written so far in this transaction, which may be long. */
    void forget() {
        entities.flush();
        entities.clear();
    }

    /** Documents in the order of their ids. */
    List<StoredDocument> list(RecordFilter filter, @Nullable UUID after, int limit) {
        List<Object> values = new ArrayList<>(filter.values());
        String conditions = filter.conditions();
        if (after != null) {
            conditions += " AND r.id > ?";
            values.add(after);
        }
        values.add(limit);
        return sql.list(LIST.formatted(resource, conditions), Documents::read, values.toArray());
    }
}
