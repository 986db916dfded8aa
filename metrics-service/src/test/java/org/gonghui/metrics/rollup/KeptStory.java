package org.gonghui.metrics.rollup;

import static org.gonghui.metrics.Metrics.next;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gonghui.registrycopy.RegistryCopyFixture;

/**
 * A federation to which anything happens that a database can be told: figures come, change and go, bodies move, end, are
 * forgotten and come back.
 */
final class KeptStory {

    static final List<Integer> YEARS = List.of(2022, 2023, 2024);
    private static final int BODIES = 9;
    private static final String[] PERIODS = {
        "YEAR %1$d %1$d", "HALF %1$d-01 %1$d-06", "HALF %1$d-07 %1$d-12", "AS_OF - %1$d-05", "FIVE_YEAR 2020 2024"
    };
    private static final String[] QUALIFIERS = {"EXACT", "AT_LEAST", "NEARLY", "ABOUT", "AT_MOST"};

    final List<String> bodies = new ArrayList<>();
    final String metric;

    KeptStory(Random random, String metric) {
        this.metric = metric;
        for (int at = 0; at < BODIES; at++) {
            String superior = at == 0 ? null : bodies.get(random.nextInt(at));
            String code = "K" + next();
            RegistryCopyFixture.body(code, type(random), superior);
            bodies.add(code);
        }
    }

    /** Some figures in one transaction. */
    void write(Connection connection, Random random) throws SQLException {
        for (int at = random.nextInt(3); at >= 0; at--) {
            switch (random.nextInt(8)) {
                case 0 -> runOnOne(connection, random, "UPDATE figure SET value = " + random.nextInt(100));
                case 1 -> runOnOne(connection, random, "UPDATE figure SET state = 'WITHDRAWN', preferred = false");
                case 2 -> runOnOne(connection, random, "UPDATE figure SET state = 'PUBLISHED', restates = NULL");
                case 3 -> runOnOne(connection, random, "UPDATE figure SET coverage = 'SUBTREE'");
                case 4 -> runOnOne(connection, random, "DELETE FROM figure");
                default -> record(connection, random);
            }
        }
    }

    /** One change of the tree. Each body stays below those that come before it, so there is no circle. */
    void move(Connection connection, Random random) throws SQLException {
        int at = 1 + random.nextInt(BODIES - 1);
        String body = bodies.get(at);
        LocalDate day = day(random);
        switch (random.nextInt(10)) {
            case 0 -> run(connection, "UPDATE union_body SET dissolved_on = ? WHERE code = ?", day, body);
            case 1 ->
                run(connection, "UPDATE union_body SET dissolved_on = NULL, merged_into = NULL WHERE code = ?", body);
            case 8, 9 ->
                run(
                        connection,
                        "UPDATE union_body SET dissolved_on = ?, merged_into = ? WHERE code = ?",
                        day,
                        bodies.get(random.nextInt(at)),
                        body);
            case 2 -> run(connection, "UPDATE union_body SET deleted = NOT deleted WHERE code = ?", body);
            case 3 -> run(connection, "UPDATE union_body SET type = ? WHERE code = ?", type(random), body);
            case 4 -> run(connection, "UPDATE affiliation SET deleted = NOT deleted WHERE body = ?", body);
            default -> {
                run(connection, "DELETE FROM affiliation WHERE body = ?", body);
                affiliate(connection, body, bodies.get(random.nextInt(at)), null, day);
                affiliate(connection, body, bodies.get(random.nextInt(at)), day, null);
            }
        }
    }

    /** The federation is a whole again: nobody has ended or is deleted. */
    void restore(Connection connection) throws SQLException {
        for (String body : bodies) {
            run(
                    connection,
                    "UPDATE union_body SET deleted = false, dissolved_on = NULL, merged_into = NULL WHERE code = ?",
                    body);
            run(connection, "UPDATE affiliation SET deleted = false WHERE body = ?", body);
        }
    }

    void record(Connection connection, Random random) throws SQLException {
        String body = bodies.get(random.nextInt(BODIES));
        String[] period = PERIODS[random.nextInt(PERIODS.length)]
                .formatted(YEARS.get(random.nextInt(YEARS.size())))
                .split(" ");
        record(connection, body, random.nextInt(4) == 0 ? "SUBTREE" : "OWN", period, random.nextInt(100), random);
    }

    private void record(Connection connection, String body, String coverage, String[] period, int value, Random random)
            throws SQLException {
        org.gonghui.metrics.figure.Period days = new org.gonghui.metrics.figure.Period(
                org.gonghui.metrics.figure.PeriodKind.valueOf(period[0]),
                period[1].equals("-") ? null : period[1],
                period[2]);
        run(
                connection,
                """
                INSERT INTO figure (id, ends_in, body, metric, period_kind, period_from, period_to, first_day, last_day, breakdown,
                    coverage, basis, value, qualifier, state, recorded_at)
                VALUES (?, left(?, 4)::int, ?, ?, ?, ?, ?, ?, ?, '', ?, 'REPORTED', ?, ?, 'PUBLISHED', clock_timestamp())
                ON CONFLICT DO NOTHING
                """,
                UUID.randomUUID(),
                days.to(),
                body,
                metric,
                period[0],
                days.from(),
                days.to(),
                days.days().orElseThrow().first(),
                days.days().orElseThrow().last(),
                coverage,
                value,
                QUALIFIERS[random.nextInt(QUALIFIERS.length)]);
    }

    private void runOnOne(Connection connection, Random random, String change) throws SQLException {
        run(
                connection,
                change + " WHERE id = (SELECT id FROM figure WHERE metric = ? ORDER BY id OFFSET ? LIMIT 1)"
                        + (change.contains("SUBTREE")
                                ? " AND NOT EXISTS (SELECT FROM figure o WHERE o.metric = figure.metric AND o.coverage = 'SUBTREE' AND o.body = figure.body)"
                                : ""),
                metric,
                random.nextInt(10));
    }

    private static void affiliate(Connection connection, String body, String superior, LocalDate from, LocalDate to)
            throws SQLException {
        run(
                connection,
                """
                INSERT INTO affiliation (id, version, deleted, body, superior, kind, valid_from, valid_to)
                VALUES (?, 1, false, ?, ?, 'primary', ?, ?)
                """,
                UUID.randomUUID().toString(),
                body,
                superior,
                from,
                to);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1095));
    }

    private static String type(Random random) {
        return random.nextBoolean() ? "enterprise_union" : "county_federation";
    }

    static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.executeUpdate();
        }
    }
}
