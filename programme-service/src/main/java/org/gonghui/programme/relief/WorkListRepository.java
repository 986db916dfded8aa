package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.shared.Waiting;

/** Asks what waits at desks. */
@Singleton
class WorkListRepository {

    /** One walk along the index for each body, none longer than the page. */
    private static final String WAITING =
            """
            WITH asked (desk, bodies, today, due, id, most) AS (
                VALUES (?::text, ?::text[], ?::date, ?::date, ?::uuid, ?::integer))
            SELECT entry.*, waiting.due
            FROM asked, unnest(asked.bodies) AS owner (code),
                 LATERAL (
                     SELECT application.id, coalesce(application.due_on, DATE '9999-12-31') AS due
                     FROM relief_application application
                     WHERE application.desk = asked.desk AND application.desk_body = owner.code
                       AND (coalesce(application.due_on, DATE '9999-12-31'), application.id) > (asked.due, asked.id)
                       AND (application.ready_on IS NULL OR application.ready_on <= asked.today)
                     ORDER BY coalesce(application.due_on, DATE '9999-12-31'), application.id
                     LIMIT asked.most) AS waiting
                 JOIN feed_entry entry ON entry.resource = 'relief_application' AND entry.key = waiting.id::text
            ORDER BY waiting.due, waiting.id
            LIMIT ?
            """;

    private final Sql sql;

    WorkListRepository(Sql sql) {
        this.sql = sql;
    }

    /** What waits at a desk of these bodies after a place in the list, the longest overdue first. */
    List<Waiting> page(Desk desk, Collection<String> bodies, LocalDate today, LocalDate due, UUID id, int limit) {
        return sql.list(
                WAITING,
                row -> new Waiting(Documents.read(row), row.getObject("due", LocalDate.class)),
                desk.name(),
                bodies.toArray(String[]::new),
                today,
                due,
                id,
                limit,
                limit);
    }
}
