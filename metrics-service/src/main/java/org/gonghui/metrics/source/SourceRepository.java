package org.gonghui.metrics.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about sources. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, String> {

    private static final String PAGE =
            """
            SELECT f.key, f.version, f.at, f.doc
            FROM source s JOIN feed_entry f ON f.resource = 'source' AND f.key = s.code
            WHERE s.code > ? AND (?::text IS NULL OR s.kind = ?)
            ORDER BY s.code LIMIT ?
            """;

    private final Sql sql;

    SourceRepository(Sql sql) {
        this.sql = sql;
    }

    Set<String> existing(Collection<String> codes) {
        return Set.copyOf(sql.list(
                "SELECT s.code FROM unnest(?) AS asked (code) JOIN source s ON s.code = asked.code",
                row -> row.getString("code"),
                (Object) codes.toArray(String[]::new)));
    }

    List<StoredDocument> page(@Nullable SourceKind kind, String after, int limit) {
        String name = kind == null ? null : kind.name();
        return sql.list(
                PAGE,
                row -> new StoredDocument(
                        SourceService.RESOURCE,
                        row.getString("key"),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("doc")),
                after,
                name,
                name,
                limit);
    }
}
