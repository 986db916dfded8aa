package org.gonghui.metrics.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedPositions;
import org.gonghui.metrics.catalogue.CountedResource;

/** This service's copy of the records that metrics are counted from. */
@ApplicationScoped
public class RecordRepository {

    private static final String TAKE =
            """
            INSERT INTO counted_record AS present
                (key, generation, version, deleted, resource, body, kind, level, begins, ends, sessions, person_times,
                 money, quantity, quantity_unit)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (resource, key) DO UPDATE
                SET generation = excluded.generation, version = excluded.version, deleted = excluded.deleted,
                    body = excluded.body, kind = excluded.kind, level = excluded.level, begins = excluded.begins,
                    ends = excluded.ends, sessions = excluded.sessions, person_times = excluded.person_times,
                    money = excluded.money, quantity = excluded.quantity, quantity_unit = excluded.quantity_unit
                WHERE (present.generation, present.version) < (excluded.generation, excluded.version)
            """;

    private final Sql sql;
    private final FeedPositions positions;

    RecordRepository(Sql sql, FeedPositions positions) {
        this.sql = sql;
        this.positions = positions;
    }

    static String feedOf(CountedResource resource) {
        return "programme." + resource.code();
    }

    void take(List<Object[]> rows) {
        sql.runAll(TAKE, rows);
    }

    void forgetBefore(CountedResource resource, long generation) {
        sql.run("DELETE FROM counted_record WHERE resource = ? AND generation < ?", resource.code(), generation);
    }

    /** When the feed of a resource was last noted to be read to its end; empty where it never was. */
    Optional<Instant> readAt(CountedResource resource) {
        return positions
                .find(feedOf(resource))
                .flatMap(found -> Optional.ofNullable(found.caughtUp()))
                .map(OffsetDateTime::toInstant);
    }

    /**
     * In the state of the database that the transaction sees. Where none is open, because the question needed no records
     * until midnight made its period begin, in one of its own.
     */
    @Transactional(TxType.REQUIRED)
    List<Tally> tally(Subtrees subtrees, Collection<String> bodies, TallyQuery query) {
        return subtrees.ask(bodies, query.text(), TallyQuery::read, query.values());
    }
}
