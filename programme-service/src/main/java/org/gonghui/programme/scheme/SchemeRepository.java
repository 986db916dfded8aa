package org.gonghui.programme.scheme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;

/** Every query about schemes. */
@ApplicationScoped
public class SchemeRepository implements PanacheRepositoryBase<Scheme, String> {

    private static final String PAGE =
            """
            WITH asked (body, segment) AS (VALUES (?::text, ?::text))
            SELECT entry.*
            FROM asked, relief_scheme scheme
                 JOIN feed_entry entry ON entry.resource = 'relief_scheme' AND entry.key = scheme.code
            WHERE (asked.body IS NULL OR scheme.body = asked.body)
              AND (asked.segment IS NULL OR scheme.segment = asked.segment)
              AND scheme.code > ?
            ORDER BY scheme.code
            LIMIT ?
            """;

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final Sql sql;

    SchemeRepository(Sql sql) {
        this.sql = sql;
    }

    /** Lets one write of a scheme at a time pass, also while there is no row yet that could be locked. */
    void takeTurn(String code) {
        sql.list(TURN, row -> "", "relief_scheme " + code);
    }

    /** Those of these bodies, by code. */
    List<Scheme> ofBodies(Collection<String> bodies) {
        return list("body IN ?1 ORDER BY code", bodies);
    }

    /** Documents of schemes in the order of their codes. */
    List<StoredDocument> page(SchemeFilter filter, String after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                filter.body,
                filter.segment == null ? null : filter.segment.name(),
                after,
                limit);
    }
}
