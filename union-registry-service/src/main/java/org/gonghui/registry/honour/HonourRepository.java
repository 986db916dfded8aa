package org.gonghui.registry.honour;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Every question to the database about honours. */
@ApplicationScoped
public class HonourRepository implements PanacheRepositoryBase<Honour, UUID> {

    private static final String LIST =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc
            FROM honour h JOIN feed_entry f ON f.resource = 'honour' AND f.key = h.id::text
            WHERE (?::uuid IS NULL OR h.id > ?) AND (?::text IS NULL OR h.body = ?)
              AND (?::text IS NULL OR h.level = ?) AND (?::int IS NULL OR h.year = ?)
            ORDER BY h.id LIMIT ?
            """;

    private final Sql sql;

    HonourRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a list of honours is narrowed to; null means all. */
    record Filter(@Nullable String body, @Nullable HonourLevel level, @Nullable Integer year) {}

    List<StoredDocument> list(Filter filter, @Nullable UUID after, int limit) {
        String level = filter.level() == null ? null : filter.level().name();
        return sql.list(
                LIST,
                Documents::read,
                after,
                after,
                filter.body(),
                filter.body(),
                level,
                level,
                filter.year(),
                filter.year(),
                limit);
    }

    Optional<Honour> findByExternalId(ExternalId id) {
        return find("externalSystem = ?1 and externalKey = ?2", id.system(), id.key())
                .firstResultOptional();
    }

    Optional<UUID> findId(ExternalId id) {
        return sql.first(
                "SELECT id FROM honour WHERE external_system = ? AND external_key = ?",
                row -> row.getObject(1, UUID.class),
                id.system(),
                id.key());
    }

    boolean isBody(String code) {
        return sql.first("SELECT FROM union_body WHERE code = ?", row -> true, code)
                .isPresent();
    }

    /** Forgets what was read and written so far in this transaction, which may be long. */
    void forget() {
        getEntityManager().clear();
    }
}
