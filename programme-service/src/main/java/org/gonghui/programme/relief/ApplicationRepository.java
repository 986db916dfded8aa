package org.gonghui.programme.relief;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about applications. */
@ApplicationScoped
public class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::uuid, ?::text, ?::uuid)) AS asked (body, round, state, after),
                 relief_application application
                 JOIN feed_entry entry
                     ON entry.resource = 'relief_application' AND entry.key = application.id::text
            WHERE (asked.body IS NULL OR application.body = asked.body)
              AND (asked.round IS NULL OR application.round = asked.round)
              AND (asked.state IS NULL OR application.state = asked.state)
              AND (asked.after IS NULL OR application.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR application.body IN (SELECT code FROM seen))
            ORDER BY application.id
            LIMIT ?
            """;

    private static final String GRANTED =
            """
            SELECT coalesce(sum(approved), 0) FROM relief_application
            WHERE person = ? AND scheme = ? AND applied_on BETWEEN ? AND ? AND id <> ? AND approved IS NOT NULL
            """;

    private static final String RECENT =
            """
            SELECT FROM relief_application
            WHERE person = ? AND applied_on BETWEEN ? AND ? AND id <> ? AND state NOT IN ('DRAFT', 'WITHDRAWN')
            LIMIT 1
            """;

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final Sql sql;

    ApplicationRepository(Sql sql) {
        this.sql = sql;
    }

    /** The application that keeps a personal file. */
    Optional<Application> findByFile(UUID file) {
        return find("personalFile", file).firstResultOptional();
    }

    /** Documents of applications in the order of their ids. */
    List<StoredDocument> page(Sight.Extent sight, ApplicationFilter filter, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                filter.body,
                filter.round,
                filter.state == null ? null : filter.state.name(),
                after,
                limit);
    }

    /** What other cases of the scheme grant the person in the year of the application. */
    BigDecimal grantedBeside(Application one) {
        return sql.first(
                        GRANTED,
                        row -> row.getBigDecimal(1),
                        one.person,
                        one.scheme,
                        one.appliedOn.withDayOfYear(1),
                        one.appliedOn.withMonth(12).withDayOfMonth(31),
                        one.id)
                .orElse(BigDecimal.ZERO);
    }

    /** Nobody else grants the person something of the scheme until the transaction ends. */
    void takeTurnToGrant(Application one) {
        sql.list(TURN, row -> "", "relief grant " + one.scheme + " " + one.person);
    }

    /** Whether the person has applied otherwise in these days. */
    boolean appliedOtherwise(Application one, LocalDate first, LocalDate last) {
        return sql.first(RECENT, row -> true, one.person, first, last, one.id).isPresent();
    }
}
