package org.gonghui.metrics.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Metrics;
import org.gonghui.metrics.rollup.SlowTree.Life;
import org.gonghui.metrics.rollup.SlowTree.Line;
import org.gonghui.registrycopy.RegistryCopyFixture;

/** A federation whose bodies begin, move, merge, split, end and come back at random, told as the registry's feed tells. */
final class RegistryStory {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2022, 3, 1),
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2024, 1, 2),
            LocalDate.of(2024, 6, 30),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1));
    private static final Life ALWAYS = new Life(null, null, List.of());
    private static final String BODY =
            "UPDATE union_body SET version = version + 1, founded_on = ?, dissolved_on = ?, successors = ? WHERE code = ?";
    private static final String LINE =
            """
            INSERT INTO affiliation (id, version, deleted, body, superior, kind, valid_from, valid_to)
            VALUES (?, 1, false, ?, ?, 'primary', ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = affiliation.version + 1, deleted = false,
                superior = excluded.superior, valid_to = excluded.valid_to
            """;
    private static final String OTHER_LINES =
            "UPDATE affiliation SET deleted = true WHERE body = ? AND id <> ALL (?) AND NOT deleted";
    private static final String MADE_ANEW = "UPDATE union_body SET generation = generation + 1 WHERE code = ?";

    /** A superior or successor always comes before, so that nothing ever stands above itself. */
    final List<String> bodies = new ArrayList<>();

    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Random random;

    RegistryStory(long seed, int size) {
        this.random = new Random(seed);
        for (int at = 0; at < size; at++) {
            String body = "T" + Metrics.next();
            RegistryCopyFixture.body(body, SlowTree.TYPE, null);
            bodies.add(body);
            lives.put(body, ALWAYS);
            if (at > 0) {
                lines.add(new Line(body, before(body), null, null));
                tell(body);
            }
        }
    }

    /** What the registry has told. */
    SlowTree told() {
        return new SlowTree(Map.copyOf(lives), List.copyOf(lines));
    }

    /** A day on which something may have happened. */
    LocalDate day() {
        return DAYS.get(random.nextInt(DAYS.size()));
    }

    /** Something happens, is corrected or is told once more. */
    void goOn() {
        String body = bodies.get(1 + random.nextInt(bodies.size() - 1));
        switch (random.nextInt(7)) {
            case 0 -> lives.put(body, new Life(null, day(), List.of()));
            case 1, 2 -> lives.put(body, new Life(null, day(), List.of(before(body))));
            case 3 -> lives.put(body, new Life(null, day(), List.of(bodies.get(0), before(body) + "-B")));
            case 4 -> lives.put(body, random.nextBoolean() ? ALWAYS : new Life(day(), null, List.of()));
            default -> move(body, day());
        }
        tell(body);
    }

    private String before(String body) {
        return bodies.get(random.nextInt(bodies.indexOf(body)));
    }

    private void move(String body, LocalDate day) {
        List<Line> kept = lines.stream()
                .filter(line -> line.body().equals(body))
                .filter(line -> line.from() == null || line.from().isBefore(day))
                .map(line -> new Line(body, line.superior(), line.from(), line.holds(day) ? day : line.to()))
                .toList();
        lines.removeIf(line -> line.body().equals(body));
        lines.addAll(kept);
        lines.add(new Line(body, before(body), day, null));
    }

    /** All of a body in one transaction, as a page of the feed; sometimes as the page of a copy made anew. */
    private void tell(String body) {
        Life life = lives.get(body);
        List<Line> own = lines.stream().filter(line -> line.body().equals(body)).toList();
        String[] ids = own.stream().map(line -> body + "@" + line.from()).toArray(String[]::new);
        try (Connection feed = TestDatabase.connect()) {
            feed.setAutoCommit(false);
            run(feed, BODY, life.founded(), life.dissolved(), life.successors().toArray(String[]::new), body);
            run(feed, OTHER_LINES, body, ids);
            for (Line line : own) {
                run(feed, LINE, body + "@" + line.from(), body, line.superior(), line.from(), line.to());
            }
            run(feed, MADE_ANEW, body);
            feed.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void run(Connection feed, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = feed.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                Object value = values[at] instanceof String[] texts ? feed.createArrayOf("text", texts) : values[at];
                statement.setObject(at + 1, value);
            }
            statement.executeUpdate();
        }
    }
}
