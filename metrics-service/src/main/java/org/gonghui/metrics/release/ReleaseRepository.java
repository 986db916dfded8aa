package org.gonghui.metrics.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** How releases are numbered and found. */
@ApplicationScoped
public class ReleaseRepository {

    /** Whoever is second waits for the first, and is thrown out then: his snapshot does not see the number taken. */
    private static final String TAKE =
            """
            INSERT INTO release (id, body, year, sequence, external_system, external_key)
            SELECT ?, ?, ?, coalesce(max(sequence), 0) + 1, ?, ? FROM release WHERE body = ? AND year = ?
            ON CONFLICT DO NOTHING
            RETURNING sequence
            """;

    private static final String PAGE =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc
            FROM release r JOIN feed_entry f ON f.resource = 'release' AND f.key = r.id::text
            WHERE NOT f.deleted
            """;

    private final Sql sql;

    ReleaseRepository(Sql sql) {
        this.sql = sql;
    }

    /** Lets all that follows in the transaction see the same state. */
    void seeOneState() {
        sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    Optional<UUID> findByExternalId(ExternalId external) {
        return sql.first(
                "SELECT id FROM release WHERE external_system = ? AND external_key = ?",
                row -> row.getObject("id", UUID.class),
                external.system(),
                external.key());
    }

    /** Takes the next number of the body and year. */
    int takeNumber(UUID id, ReleaseRequest request) {
        ExternalId external = request.externalId();
        return sql.first(
                        TAKE,
                        row -> row.getInt("sequence"),
                        id,
                        request.body(),
                        request.year(),
                        external == null ? null : external.system(),
                        external == null ? null : external.key(),
                        request.body(),
                        request.year())
                .orElseThrow();
    }

    List<StoredDocument> page(@Nullable String body, @Nullable Integer year, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(PAGE);
        List<Object> values = new ArrayList<>();
        narrow(query, values, " AND r.body = ?", body);
        narrow(query, values, " AND r.year = ?", year);
        narrow(query, values, " AND r.id > ?", after);
        values.add(limit);
        return sql.list(query.append(" ORDER BY r.id LIMIT ?").toString(), Documents::read, values.toArray());
    }

    private static void narrow(StringBuilder query, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }
}
