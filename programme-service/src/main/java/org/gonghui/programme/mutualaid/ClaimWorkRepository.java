package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Sight;
import org.gonghui.programme.shared.Waiting;

/** Asks which claims wait at desks. */
@Singleton
class ClaimWorkRepository {

    /** One walk along the index for each plan-year and state, none longer than the page. */
    private static final String WAITING = Sight.SEEN
            + """
            SELECT entry.*, waiting.due
            FROM (VALUES (?::text[], ?::text[], ?::date, ?::uuid, ?::integer)) AS asked (states, bodies, due, id, most)
                JOIN mutual_aid_plan_year terms ON terms.body = ANY (asked.bodies),
                unnest(asked.states) AS stands (state),
                LATERAL (
                    SELECT claim.id, coalesce(claim.due_on, DATE '9999-12-31') AS due
                    FROM mutual_aid_claim claim
                    WHERE claim.plan_year = terms.code AND claim.state = stands.state
                      AND (coalesce(claim.due_on, DATE '9999-12-31'), claim.id) > (asked.due, asked.id)
                      AND (NOT (SELECT narrowed FROM sight) OR claim.body IN (SELECT code FROM seen))
                    ORDER BY coalesce(claim.due_on, DATE '9999-12-31'), claim.id
                    LIMIT asked.most) AS waiting
                JOIN feed_entry entry ON entry.resource = 'mutual_aid_claim' AND entry.key = waiting.id::text
            ORDER BY waiting.due, waiting.id
            LIMIT ?
            """;

    private final Sql sql;

    ClaimWorkRepository(Sql sql) {
        this.sql = sql;
    }

    /** What waits at a desk of the bodies that run plan-years, as far as the caller sees, the longest overdue first. */
    List<Waiting> page(
            ClaimDesk desk, Collection<String> bodies, Sight.Extent sight, LocalDate due, UUID id, int limit) {
        return sql.list(
                WAITING,
                row -> new Waiting(Documents.read(row), row.getObject("due", LocalDate.class)),
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                desk.states().stream().map(ClaimState::name).sorted().toArray(String[]::new),
                bodies.toArray(String[]::new),
                due,
                id,
                limit,
                limit);
    }
}
