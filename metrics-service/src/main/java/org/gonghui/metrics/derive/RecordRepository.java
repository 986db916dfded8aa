package org.gonghui.metrics.derive;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedPositions;
import org.gonghui.metrics.catalogue.CountedResource;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.Measure;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

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

    private static final String OF_BODIES =
            """
            SELECT count(*) AS records, count(told.value) AS told, trim_scale(sum(told.value)) AS value
            FROM unnest(?::text[]) AS asked (body)
            JOIN counted_record r ON r.body = asked.body
            CROSS JOIN LATERAL (SELECT %s) AS told (value)
            WHERE r.resource = ? AND NOT r.deleted""";
    private static final String DONE = " AND r.begins BETWEEN ? AND ?";
    private static final String STANDING =
            " AND (r.begins IS NULL OR r.begins <= ?) AND (r.ends IS NULL OR r.ends > ?)";
    private static final String OF_KIND = " AND r.kind = ANY (?)";
    private static final String OF_LEVEL = " AND r.level = ANY (?)";

    private final Sql sql;
    private final FeedPositions positions;

    RecordRepository(Sql sql, FeedPositions positions) {
        this.sql = sql;
        this.positions = positions;
    }

    /**
     * What records add up to.
     *
     * @param records how many there are
     * @param told how many of them say the measure
     * @param value null where none does
     */
    record Sum(long records, long told, @Nullable BigDecimal value) {}

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

    Sum sum(Query query) {
        return sql.first(query.text(), RecordRepository::read, query.values().toArray())
                .orElseThrow();
    }

    /** A question with the values of its parameters. */
    record Query(String text, List<Object> values) {

        /** What is built or done on the days. */
        static Query done(DerivedFrom rule, Unit unit, List<String> bodies, DaySpan days) {
            return of(DONE, rule, unit, bodies, days.first(), days.last());
        }

        /** What stands on the day: there by then, or not known since when, and not gone. */
        static Query standing(DerivedFrom rule, Unit unit, List<String> bodies, LocalDate day) {
            return of(STANDING, rule, unit, bodies, day, day);
        }

        private static Query of(String when, DerivedFrom rule, Unit unit, List<String> bodies, Object... days) {
            List<Object> values = new ArrayList<>();
            values.add(bodies.toArray(String[]::new));
            if (rule.measure() == Measure.QUANTITY) {
                values.add(unit.code());
            }
            values.add(rule.resource().code());
            values.addAll(Arrays.asList(days));
            String text = OF_BODIES.formatted(valueOf(rule.measure())) + when + narrowed(rule, values);
            return new Query(text, values);
        }
    }

    private static String narrowed(DerivedFrom rule, List<Object> values) {
        List.of(rule.kinds(), rule.levels()).stream()
                .filter(codes -> !codes.isEmpty())
                .forEach(codes -> values.add(codes.toArray(String[]::new)));
        return (rule.kinds().isEmpty() ? "" : OF_KIND) + (rule.levels().isEmpty() ? "" : OF_LEVEL);
    }

    /** A quantity in another unit does not say what is asked for. */
    private static String valueOf(Measure measure) {
        return switch (measure) {
            case RECORDS -> "1";
            case SESSIONS -> "r.sessions";
            case PERSON_TIMES -> "r.person_times";
            case MONEY -> "r.money";
            case QUANTITY -> "CASE WHEN r.quantity_unit = ? THEN r.quantity END";
            case RECIPIENTS, GOODS, MONEY_WITH_GOODS ->
                throw new IllegalArgumentException("not counted of records: " + measure);
        };
    }

    private static Sum read(ResultSet row) throws SQLException {
        return new Sum(row.getLong("records"), row.getLong("told"), row.getBigDecimal("value"));
    }
}
