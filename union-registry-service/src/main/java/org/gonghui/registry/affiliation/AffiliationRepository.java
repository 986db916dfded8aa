package org.gonghui.registry.affiliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.CopyText;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every question to the database about affiliations. */
@ApplicationScoped
public class AffiliationRepository implements PanacheRepositoryBase<Affiliation, UUID> {

    private static final String LIST =
            """
            SELECT f.resource, f.key, f.version, f.at, f.doc
            FROM affiliation a JOIN feed_entry f ON f.resource = 'affiliation' AND f.key = a.id::text
            WHERE (?::uuid IS NULL OR a.id > ?) AND (?::text IS NULL OR a.body = ?)
              AND (?::text IS NULL OR a.superior = ?) AND (?::text IS NULL OR a.kind = ?)
              AND (?::date IS NULL OR a.validity @> ?::date)
            ORDER BY a.id LIMIT ?
            """;

    private static final String WITHIN =
            """
            WITH RECURSIVE above (code) AS (
                SELECT ?::text COLLATE "C"
                UNION
                SELECT a.superior FROM above
                JOIN affiliation a ON a.body = above.code AND a.kind = 'PRIMARY' AND a.validity @> ?::date
            )
            SELECT FROM above WHERE code = ANY (?)
            """;

    private static final String LASTING_BEYOND =
            """
            SELECT a.id, a.body, a.superior, a.kind, a.valid_from, a.valid_to, b.founded_on, b.dissolved_on
            FROM affiliation a JOIN union_body b ON b.code = a.body
            WHERE (a.body = ? OR a.superior = ?) AND (a.valid_to IS NULL OR a.valid_to > ?)
            ORDER BY a.valid_from NULLS FIRST, a.body, a.id
            """;

    /** The key is the one of the trigger that keeps circles out. */
    private static final String LOCK_TREE = "SELECT pg_advisory_xact_lock(hashtextextended('affiliation_no_cycle', 0))";

    private static final String ALL_WITHIN =
            """
            WITH RECURSIVE above (start, code) AS (
                SELECT code COLLATE "C", code COLLATE "C" FROM unnest(?) AS asked (code)
                UNION
                SELECT above.start, a.superior FROM above
                JOIN affiliation a ON a.body = above.code AND a.kind = 'PRIMARY' AND a.validity @> ?::date
            )
            SELECT DISTINCT start FROM above WHERE code = ANY (?)
            """;

    private static final String PRIMARY_SUPERIORS =
            """
            SELECT a.body, a.superior FROM unnest(?) AS asked (code)
            JOIN affiliation a ON a.body = asked.code AND a.kind = 'PRIMARY' AND a.validity @> ?::date
            """;

    private final Sql sql;

    AffiliationRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a list of affiliations is narrowed to; null means all. */
    record Filter(
            @Nullable String body,
            @Nullable String superior,
            @Nullable AffiliationKind kind,
            @Nullable LocalDate asOf) {}

    List<StoredDocument> list(Filter filter, @Nullable UUID after, int limit) {
        String kind = filter.kind() == null ? null : filter.kind().name();
        return sql.list(
                LIST,
                Documents::read,
                after,
                after,
                filter.body(),
                filter.body(),
                filter.superior(),
                filter.superior(),
                kind,
                kind,
                filter.asOf(),
                filter.asOf(),
                limit);
    }

    /** The affiliation that says exactly this, if it was recorded before. */
    Optional<Affiliation> findSame(AffiliationRequest request) {
        return find(
                        "body = ?1 and superior = ?2 and kind = ?3 and validFrom is not distinct from ?4",
                        request.body(),
                        request.superior(),
                        request.kind(),
                        request.validFrom())
                .firstResultOptional();
    }

    List<Standing> lastingBeyond(String body, LocalDate day) {
        return sql.list(
                LASTING_BEYOND,
                row -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getString("superior"),
                        AffiliationKind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("founded_on", LocalDate.class),
                        row.getObject("dissolved_on", LocalDate.class)),
                body,
                body,
                day);
    }

    void lockTree() {
        sql.list(LOCK_TREE, row -> "");
    }

    boolean isWithin(String code, Set<String> roots, LocalDate day) {
        return sql.first(WITHIN, row -> true, code, day, roots.toArray(String[]::new))
                .isPresent();
    }

    /** Which of the codes are one of the roots or stand below one on a day. */
    Set<String> allWithin(Collection<String> codes, Set<String> roots, LocalDate day) {
        return Set.copyOf(sql.list(
                ALL_WITHIN, row -> row.getString(1), codes.toArray(String[]::new), day, roots.toArray(String[]::new)));
    }

    /** The primary superiors on a day, by the codes of the bodies. */
    Map<String, String> primarySuperiors(Collection<String> bodies, LocalDate day) {
        record Link(String body, String superior) {}
        return sql
                .list(
                        PRIMARY_SUPERIORS,
                        row -> new Link(row.getString("body"), row.getString("superior")),
                        bodies.toArray(String[]::new),
                        day)
                .stream()
                .collect(Collectors.toMap(Link::body, Link::superior));
    }

    /** Writes many new affiliations at once. */
    void insert(List<Affiliation> affiliations) {
        CopyText rows = new CopyText();
        for (Affiliation affiliation : affiliations) {
            AffiliationRequest said = affiliation.toRequest();
            rows.add(affiliation.id()).add(said.body()).add(said.superior()).add(said.kind());
            rows.add(said.validFrom()).add(said.validTo()).add(said.note()).end();
        }
        sql.copy("affiliation (id, body, superior, kind, valid_from, valid_to, note)", rows);
    }
}
