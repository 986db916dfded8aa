package org.gonghui.metrics.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.metrics.Metrics;
import org.gonghui.metrics.rollup.SlowTree.Life;
import org.gonghui.metrics.rollup.SlowTree.Line;
import org.gonghui.registrycopy.BodyConsumer;
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
    private static final Life ALWAYS = new Life(null, null, null);
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
    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Random random;
    private final BodyConsumer feed;
    private final Sql sql;
    private long told;

    RegistryStory(long seed, int size, BodyConsumer feed, Sql sql) {
        this.feed = feed;
        this.sql = sql;
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
        switch (random.nextInt(9)) {
            case 0 -> lives.put(body, new Life(null, day(), null));
            case 1, 2 -> lives.put(body, new Life(null, day(), before(body)));
            case 3 -> {
                parts.put(body, List.of(bodies.get(0), before(body) + "-B"));
                lives.put(body, new Life(null, day(), null));
            }
            case 4 -> {
                parts.remove(body);
                lives.put(body, random.nextBoolean() ? ALWAYS : new Life(day(), null, null));
            }
            case 5, 6 -> {
                parts.put(body, List.of(before(body)));
                lives.put(body, new Life(null, random.nextBoolean() ? day() : null, null));
            }
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
        List<Line> own = lines.stream().filter(line -> line.body().equals(body)).toList();
        String[] ids = own.stream().map(line -> body + "@" + line.from()).toArray(String[]::new);
        FeedItem item = new FeedItem("body", body, ++told, "upsert", "", document(body, lives.get(body)));
        QuarkusTransaction.requiringNew().run(() -> {
            feed.apply(List.of(item), 2 * told);
            sql.run(OTHER_LINES, body, ids);
            for (Line line : own) {
                sql.run(LINE, body + "@" + line.from(), body, line.superior(), line.from(), line.to());
            }
            sql.run(MADE_ANEW, body);
        });
    }

    private JsonNode document(String body, Life life) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", SlowTree.TYPE);
        document.put("foundedOn", text(life.founded())).put("dissolvedOn", text(life.dissolved()));
        ArrayNode successors = document.putArray("successors");
        parts.getOrDefault(body, List.of()).forEach(successors::add);
        if (life.mergedInto() != null) {
            successors.add(life.mergedInto());
        }
        return document.put("mergedInto", life.mergedInto());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
