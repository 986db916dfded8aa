package org.gonghui.programme.donation;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Every query about donations. */
@Singleton
public class DonationRepository extends RecordStore<Donation> {

    static final String RESOURCE = "donation";

    private static final String PAGE = Sight.SEEN
            + """
            SELECT entry.*
            FROM (VALUES (?::text, ?::uuid, ?::uuid, ?::date, ?::date, ?::uuid))
                     AS asked (body, donor, fund, first_day, last_day, after),
                 donation
            JOIN feed_entry entry ON entry.resource = 'donation' AND entry.key = donation.id::text
            WHERE (asked.body IS NULL OR donation.body = asked.body)
              AND (asked.donor IS NULL OR donation.donor = asked.donor)
              AND (asked.fund IS NULL OR donation.fund = asked.fund)
              AND (asked.first_day IS NULL OR donation.received_on BETWEEN asked.first_day AND asked.last_day)
              AND (asked.after IS NULL OR donation.id > asked.after)
              AND (NOT (SELECT narrowed FROM sight) OR donation.body IN (SELECT code FROM seen))
            ORDER BY donation.id
            LIMIT ?
            """;

    private final EntityManager entities;
    private final Sql sql;

    DonationRepository(EntityManager entities, Sql sql) {
        super(Donation.class, RESOURCE, entities, sql);
        this.entities = entities;
        this.sql = sql;
    }

    /** Code of the body that received a donation. */
    Optional<String> bodyOf(UUID donation) {
        return sql.first("SELECT body FROM donation WHERE id = ?", row -> row.getString("body"), donation);
    }

    /** What was put into a fund, also what was cancelled since. */
    List<Donation> putInto(UUID fund) {
        return entities.createQuery("FROM Donation WHERE fund = ?1 ORDER BY id", Donation.class)
                .setParameter(1, fund)
                .getResultList();
    }

    /** Documents of the donations that the caller may know of, in the order of their ids. */
    List<StoredDocument> page(DonationFilter filter, Sight.Extent sight, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                Documents::read,
                sight.narrowed(),
                sight.roots(),
                sight.day(),
                filter.body,
                filter.donor,
                filter.fund,
                filter.firstDay(),
                filter.lastDay(),
                after,
                limit);
    }
}
