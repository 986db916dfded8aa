package org.gonghui.programme.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.kit.database.Sql;
import org.jspecify.annotations.Nullable;

/** Adds up stations and activities over a body or its subtree. */
@ApplicationScoped
public class CountRepository {

    /** The bodies asked for; takes the body, whether its subtree is wanted, and the day of the tree. */
    private static final String BODIES =
            """
            WITH RECURSIVE asked (body, subtree, day) AS (
                SELECT ?::text COLLATE "C", ?::boolean, ?::date),
            bodies (code) AS (
                SELECT body FROM asked
                UNION
                SELECT below.body
                FROM asked, bodies JOIN affiliation below ON below.superior = bodies.code
                WHERE asked.subtree AND below.kind = 'primary' AND NOT below.deleted
                  AND below.validity @> asked.day)
            """;

    private static final String STATIONS = BODIES
            + """
                    SELECT station.kind, count(*) AS records
                    FROM asked, bodies JOIN station ON station.host = bodies.code
                    WHERE (station.built_on IS NULL OR station.built_on <= asked.day)
                      AND (station.closed_on IS NULL OR station.closed_on > asked.day)
                    GROUP BY station.kind ORDER BY station.kind
                    """;

    private static final String ACTIVITIES = BODIES
            + """
                    SELECT activity.kind, count(*) AS records, sum(sessions) AS sessions, sum(people) AS people,
                        sum(person_times) AS person_times, sum(money) AS money
                    FROM bodies JOIN activity ON activity.organiser = bodies.code
                    WHERE activity.period_from BETWEEN ? AND ?
                    GROUP BY activity.kind ORDER BY activity.kind
                    """;

    private final Sql sql;

    CountRepository(Sql sql) {
        this.sql = sql;
    }

    /** Sums over activities; null where no activity has the value. */
    record Done(
            Map<String, Long> byKind,
            long sessions,
            @Nullable Long people,
            @Nullable Long personTimes,
            @Nullable BigDecimal money) {

        static final Done NOTHING = new Done(Map.of(), 0, null, null, null);

        Done and(Done other) {
            Map<String, Long> kinds = new LinkedHashMap<>(byKind);
            kinds.putAll(other.byKind);
            return new Done(
                    kinds,
                    sessions + other.sessions,
                    sum(people, other.people),
                    sum(personTimes, other.personTimes),
                    money == null ? other.money : other.money == null ? money : money.add(other.money));
        }

        private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
            return one == null ? other : other == null ? one : Long.valueOf(one + other);
        }
    }

    /** How many stations stand on a day, by the code of their kind. */
    Map<String, Long> stationsByKind(String body, boolean subtree, LocalDate day) {
        Map<String, Long> byKind = new LinkedHashMap<>();
        sql.list(STATIONS, CountRepository::readKind, body, subtree, day).forEach(byKind::putAll);
        return byKind;
    }

    /** What the activities that begin in a span of days add up to, in the tree of another day. */
    Done activities(String body, boolean subtree, LocalDate day, LocalDate first, LocalDate last) {
        List<Done> kinds = sql.list(
                ACTIVITIES,
                row -> new Done(
                        readKind(row),
                        row.getLong("sessions"),
                        row.getObject("people", Long.class),
                        row.getObject("person_times", Long.class),
                        row.getBigDecimal("money")),
                body,
                subtree,
                day,
                first,
                last);
        return kinds.stream().reduce(Done.NOTHING, Done::and);
    }

    private static Map<String, Long> readKind(ResultSet row) throws SQLException {
        return Map.of(row.getString("kind").toLowerCase(Locale.ROOT), row.getLong("records"));
    }
}
