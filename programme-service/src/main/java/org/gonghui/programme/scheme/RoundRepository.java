package org.gonghui.programme.scheme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Every query about rounds. */
@ApplicationScoped
public class RoundRepository implements PanacheRepositoryBase<Round, UUID> {

    private static final String PAGE =
            """
            WITH asked (scheme, body, state, today, after) AS (
                VALUES (?::text, ?::text, ?::text, ?::date, ?::uuid))
            SELECT entry.*
            FROM asked, relief_round round
                 JOIN feed_entry entry ON entry.resource = 'relief_round' AND entry.key = round.id::text
            WHERE (asked.scheme IS NULL OR round.scheme = asked.scheme)
              AND (asked.body IS NULL OR round.body = asked.body)
              AND (asked.state IS NULL OR asked.state =
                   CASE WHEN asked.today < round.first_day THEN 'UPCOMING'
                        WHEN asked.today > round.last_day THEN 'CLOSED'
                        ELSE 'OPEN' END)
              AND (asked.after IS NULL OR round.id > asked.after)
            ORDER BY round.id
            LIMIT ?
            """;

    private final Sql sql;

    RoundRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Round> of(String scheme, String body, String period) {
        return find("scheme = ?1 and body = ?2 and period = ?3", scheme, body, period)
                .firstResultOptional();
    }

    /** Those of these schemes and bodies whose window touches these days, the earliest first. */
    List<Round> touching(Collection<String> schemes, Collection<String> bodies, LocalDate first, LocalDate last) {
        return list(
                "scheme IN ?1 and body IN ?2 and lastDay >= ?3 and firstDay <= ?4 ORDER BY firstDay, id",
                schemes,
                bodies,
                first,
                last);
    }

    /** Documents of rounds in the order of their ids. */
    List<StoredDocument> page(RoundFilter filter, LocalDate today, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                filter.scheme,
                filter.body,
                filter.state == null ? null : filter.state.name(),
                today,
                after,
                limit);
    }
}
