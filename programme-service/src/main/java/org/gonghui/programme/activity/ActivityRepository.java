package org.gonghui.programme.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** Every query about activities. */
@ApplicationScoped
public class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {

    private static final String PAGE =
            """
            WITH asked (organiser, kind, first_day, last_day, after) AS (
                VALUES (?::text, ?::text, ?::date, ?::date, ?::uuid))
            SELECT entry.*
            FROM asked, activity JOIN feed_entry entry ON entry.resource = 'activity' AND entry.key = activity.id::text
            WHERE (asked.organiser IS NULL OR activity.organiser = asked.organiser)
              AND (asked.kind IS NULL OR activity.kind = asked.kind)
              AND (asked.first_day IS NULL OR activity.period_from BETWEEN asked.first_day AND asked.last_day)
              AND (asked.after IS NULL OR activity.id > asked.after)
            ORDER BY activity.id
            LIMIT ?
            """;

    private final Sql sql;

    ActivityRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Activity> findByExternalId(ExternalId externalId) {
        return find("externalId.system = ?1 and externalId.key = ?2", externalId.system(), externalId.key())
                .firstResultOptional();
    }

    /** Documents of activities in the order of their ids. */
    List<StoredDocument> page(ActivityFilter filter, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                filter.organiser,
                filter.kind == null ? null : filter.kind.name(),
                filter.firstDay(),
                filter.lastDay(),
                after,
                limit);
    }
}
