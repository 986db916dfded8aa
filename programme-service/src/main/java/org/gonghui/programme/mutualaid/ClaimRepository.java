package org.gonghui.programme.mutualaid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about claims. */
@ApplicationScoped
public class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::text, ?::uuid, ?::text, ?::uuid)) AS asked (plan_year, body, enrolment, state, after),
                mutual_aid_claim claim
                JOIN feed_entry entry ON entry.resource = 'mutual_aid_claim' AND entry.key = claim.id::text
            WHERE (asked.plan_year IS NULL OR claim.plan_year = asked.plan_year)
              AND (asked.body IS NULL OR claim.body = asked.body)
              AND (asked.enrolment IS NULL OR claim.enrolment = asked.enrolment)
              AND (asked.state IS NULL OR claim.state = asked.state)
              AND (asked.after IS NULL OR claim.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR claim.body IN (SELECT code FROM seen))
            ORDER BY claim.id
            LIMIT ?
            """;

    private static final String LEFT =
            """
            SELECT terms.ceiling - coalesce(used.used, 0)
            FROM mutual_aid_plan_year terms
            LEFT JOIN mutual_aid_use used ON used.plan_year = terms.code AND used.person = ?
            WHERE terms.code = ?
            """;

    private final Sql sql;

    ClaimRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Claim> findByExternalId(ExternalId externalId) {
        return find("externalId.system = ?1 and externalId.key = ?2", externalId.system(), externalId.key())
                .firstResultOptional();
    }

    Optional<Claim> findByFile(UUID file) {
        return find("personalFile", file).firstResultOptional();
    }

    /** Whether anything was claimed of an enrolment, in vain or not. */
    boolean hasAny(UUID enrolment) {
        return count("enrolment", enrolment) > 0;
    }

    /** Whether anything was claimed of an enrolment that was not rejected. */
    boolean hasOpenOrPaid(UUID enrolment) {
        return count("enrolment = ?1 and state <> ?2", enrolment, ClaimState.REJECTED) > 0;
    }

    /** What of a person's ceiling is left in a plan-year. */
    BigDecimal left(String planYear, UUID person) {
        return sql.first(LEFT, row -> row.getBigDecimal(1), person, planYear).orElseThrow();
    }

    /** Documents of the claims that the caller may know of, in the order of their ids. */
    List<StoredDocument> page(ClaimFilter filter, Sight.Extent sight, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                filter.planYear,
                filter.body,
                filter.enrolment,
                filter.state == null ? null : filter.state.name(),
                after,
                limit);
    }
}
