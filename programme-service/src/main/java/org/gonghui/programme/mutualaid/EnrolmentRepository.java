package org.gonghui.programme.mutualaid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about enrolments. */
@ApplicationScoped
public class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::text, ?::text, ?::uuid)) AS asked (plan_year, body, state, after),
                mutual_aid_enrolment enrolment
                JOIN feed_entry entry
                    ON entry.resource = 'mutual_aid_enrolment' AND entry.key = enrolment.id::text
            WHERE (asked.plan_year IS NULL OR enrolment.plan_year = asked.plan_year)
              AND (asked.body IS NULL OR enrolment.body = asked.body)
              AND (asked.state IS NULL OR enrolment.state = asked.state)
              AND (asked.after IS NULL OR enrolment.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR enrolment.body IN (SELECT code FROM seen))
            ORDER BY enrolment.id
            LIMIT ?
            """;

    /** Whom the year before covers to its end, and who is not in the year after yet. */
    private static final String TO_RENEW =
            """
            FROM mutual_aid_enrolment old
            WHERE old.plan_year = ? AND old.body = ? AND old.state = 'ENROLLED'
              AND NOT EXISTS (SELECT FROM mutual_aid_enrolment present
                              WHERE present.plan_year = ? AND present.person = old.person
                                AND present.state <> 'WITHDRAWN')
              AND EXISTS (SELECT FROM personal_file file
                          WHERE file.id = old.personal_file AND file.erased_at IS NULL)
            """;

    private static final String COVERED =
            """
            SELECT enrolment.person
            FROM (VALUES (?::text, ?::date)) AS asked (plan_year, day),
                unnest(?::uuid[]) AS somebody (id)
                JOIN mutual_aid_enrolment enrolment ON enrolment.person = somebody.id
            WHERE enrolment.plan_year = asked.plan_year AND enrolment.state = 'ENROLLED'
              AND asked.day BETWEEN enrolment.cover_from AND enrolment.cover_to
            """;

    private static final String DRAFTS =
            "FROM mutual_aid_enrolment WHERE plan_year = ? AND body = ? AND state = 'DRAFT'";

    private final Sql sql;

    EnrolmentRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Enrolment> findByExternalId(ExternalId externalId) {
        return find("externalId.system = ?1 and externalId.key = ?2", externalId.system(), externalId.key())
                .firstResultOptional();
    }

    /** Who of these people is covered by a plan-year on a day. */
    Set<UUID> covered(String planYear, Collection<UUID> people, LocalDate day) {
        return Set.copyOf(sql.list(
                COVERED,
                row -> row.getObject(1, UUID.class),
                planYear,
                day,
                people.stream().map(UUID::toString).toArray(String[]::new)));
    }

    /** Drafts of a body in a plan-year, the oldest first. */
    List<UUID> drafts(String planYear, String body, int limit) {
        return sql.list(
                "SELECT id " + DRAFTS + " ORDER BY id LIMIT ?",
                row -> row.getObject(1, UUID.class),
                planYear,
                body,
                limit);
    }

    long countDrafts(String planYear, String body) {
        return sql.first("SELECT count(*) " + DRAFTS, row -> row.getLong(1), planYear, body)
                .orElse(0L);
    }

    /** Whether somebody has an enrolment in a plan-year that was not withdrawn. */
    boolean isIn(String planYear, UUID person) {
        return count("planYear = ?1 and person = ?2 and state <> ?3", planYear, person, EnrolmentState.WITHDRAWN) > 0;
    }

    Optional<Enrolment> findByFile(UUID file) {
        return find("personalFile", file).firstResultOptional();
    }

    List<UUID> toRenew(String before, String body, String after, int limit) {
        return sql.list(
                "SELECT old.id " + TO_RENEW + " ORDER BY old.id LIMIT ?",
                row -> row.getObject(1, UUID.class),
                before,
                body,
                after,
                limit);
    }

    long countToRenew(String before, String body, String after) {
        return sql.first("SELECT count(*) " + TO_RENEW, row -> row.getLong(1), before, body, after)
                .orElse(0L);
    }

    /** Documents of the enrolments that the caller may know of, in the order of their ids. */
    List<StoredDocument> page(EnrolmentFilter filter, Sight.Extent sight, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                filter.planYear,
                filter.body,
                filter.state == null ? null : filter.state.name(),
                after,
                limit);
    }
}
