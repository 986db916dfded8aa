package org.gonghui.registry.body;

import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.HotSql;
import org.gonghui.registry.affiliation.AffiliationKind;

/** The questions about bodies that are asked most, from the stored documents; the day is always {@code $1}. */
@Startup // so that an address of the database that these reads cannot use stops the start, not a request
@ApplicationScoped
public class HotBodyRepository {

    /** The superiors of {@code f.key}; see {@link BodyRepository#AS_OF} on why no kind is asked for. */
    private static final String WITH_SUPERIORS =
            """
             CROSS JOIN LATERAL (
                SELECT max(a.superior) FILTER (WHERE a.kind = 'PRIMARY') AS superior,
                    (json_agg(json_build_object('superior', a.superior, 'kind', lower(a.kind)) ORDER BY a.superior, a.kind)
                        FILTER (WHERE a.kind <> 'PRIMARY'))::text AS other_superiors
                FROM affiliation a WHERE a.body = f.key AND a.validity @> $1::date) AS s
            """;

    private static final String COLUMNS = "SELECT f.key, f.version, f.at, f.doc, s.superior, s.other_superiors FROM ";

    private static final String ALIVE =
            " (b.founded_on IS NULL OR b.founded_on <= $1::date) AND (b.dissolved_on IS NULL OR b.dissolved_on > $1::date)";

    private static final String ONE =
            COLUMNS + "feed_entry f" + WITH_SUPERIORS + "WHERE f.resource = 'body' AND f.key = $2 AND NOT f.deleted";

    private static final String ONE_ALIVE =
            ONE + " AND EXISTS (SELECT FROM union_body b WHERE b.code = f.key AND" + ALIVE + ")";

    /** Which bodies come is settled before their superiors are looked up; OFFSET 0 keeps it a look-up for each child. */
    private static final String CHILDREN = "WITH page AS MATERIALIZED (SELECT up.body FROM affiliation up"
            + " WHERE up.superior = $2 AND up.kind = $3 AND up.validity @> $1::date AND up.body > $4 AND up.body <> $5"
            + " AND EXISTS (SELECT FROM union_body b WHERE b.code = up.body AND" + ALIVE + " OFFSET 0)"
            + " AND EXISTS (SELECT FROM union_body b WHERE b.code = $2 AND" + ALIVE + ")"
            + " ORDER BY up.body LIMIT $6) "
            + COLUMNS + "page JOIN feed_entry f ON f.resource = 'body' AND f.key = page.body"
            + WITH_SUPERIORS + "ORDER BY page.body";

    private final HotSql sql;

    HotBodyRepository(HotSql sql) {
        this.sql = sql;
    }

    /** A body with its superiors on a day, whether it existed then or not. */
    Future<Optional<BodyAsOf>> find(String code, LocalDate day) {
        return sql.first(ONE, HotBodyRepository::read, day, code);
    }

    /** A body that existed on a day. */
    Future<Optional<BodyAsOf>> findAlive(String code, LocalDate day) {
        return sql.first(ONE_ALIVE, HotBodyRepository::read, day, code);
    }

    /** The children of a superior, one of them left out. */
    Future<List<BodyAsOf>> childrenBut(
            String one, String superior, AffiliationKind kind, LocalDate day, String after, int limit) {
        return sql.list(CHILDREN, HotBodyRepository::read, day, superior, kind.name(), after, one, (long) limit);
    }

    private static BodyAsOf read(Row row) {
        String others = row.getString(5);
        return new BodyAsOf(
                new StoredDocument(
                        BodyService.RESOURCE,
                        row.getString(0),
                        row.getLong(1),
                        row.getOffsetDateTime(2).toInstant(),
                        row.getString(3)),
                row.getString(4),
                others == null ? "[]" : others);
    }
}
