package org.gonghui.registry.body;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.affiliation.AffiliationKind;
import org.jspecify.annotations.Nullable;

/** A made-up history of some bodies, in the database and in memory; what the database refuses never happened. */
final class RandomHistory implements AutoCloseable {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2000-01-01");
    private static final int DAYS = 60;
    private static final int BODIES = 40;
    private static final int ATTEMPTS = 160;

    private final String prefix;
    private final Connection database;
    private final Map<String, Life> bodies = new TreeMap<>();
    private final List<Tie> ties = new ArrayList<>();

    private RandomHistory(String prefix) throws SQLException {
        this.prefix = prefix;
        this.database = TestDatabase.connect();
    }

    private record Life(@Nullable LocalDate from, @Nullable LocalDate to, BodyType type, BodyLevel level) {}

    private record Tie(
            String body, String superior, AffiliationKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {}

    static RandomHistory record(long seed, Random random) throws SQLException {
        RandomHistory history = new RandomHistory("H" + seed + "X");
        for (int nth = 0; nth < BODIES; nth++) {
            List<LocalDate> days = twoDays(random);
            BodyType type = any(random, List.of(BodyType.values()));
            BodyLevel level = any(random, List.of(BodyLevel.values()));
            history.found(nth, new Life(sometimes(random, days.get(0)), sometimes(random, days.get(1)), type, level));
        }
        for (int nth = 0; nth < ATTEMPTS; nth++) {
            List<LocalDate> days = twoDays(random);
            AffiliationKind kind = nth % 4 == 0 ? AffiliationKind.PARTY_LINE : AffiliationKind.PRIMARY;
            history.tie(new Tie(
                    history.code(random.nextInt(BODIES)),
                    history.code(random.nextInt(1 + random.nextInt(BODIES))),
                    kind,
                    sometimes(random, days.get(0)),
                    sometimes(random, days.get(1))));
        }
        return history;
    }

    /** Three bodies, each standing beside the tree under the one before, the first under the last. */
    static RandomHistory circle() throws SQLException {
        RandomHistory history = new RandomHistory("CIRCLE");
        for (int nth = 0; nth < 3; nth++) {
            history.found(nth, new Life(null, null, BodyType.ORGAN_UNION, BodyLevel.COUNTY));
        }
        for (int nth = 0; nth < 3; nth++) {
            history.tie(
                    new Tie(history.code((nth + 1) % 3), history.code(nth), AffiliationKind.PARTY_LINE, null, null));
        }
        return history;
    }

    static LocalDate dayOf(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    List<String> alive(LocalDate day) {
        return bodies.keySet().stream().filter(code -> isAlive(code, day)).toList();
    }

    List<String> children(String code, AffiliationKind kind, LocalDate day) {
        return next(List.of(code), day, kind, Tie::superior, Tie::body);
    }

    List<String> siblings(String code, LocalDate day) {
        List<String> superiors = next(List.of(code), day, AffiliationKind.PRIMARY, Tie::body, Tie::superior);
        return next(superiors, day, AffiliationKind.PRIMARY, Tie::superior, Tie::body).stream()
                .filter(other -> !other.equals(code))
                .toList();
    }

    List<String> below(String code, AffiliationKind kind, LocalDate day) {
        return reached(code, day, kind, Tie::superior, Tie::body).stream()
                .sorted()
                .toList();
    }

    List<String> above(String code, AffiliationKind kind, LocalDate day) {
        return reached(code, day, kind, Tie::body, Tie::superior);
    }

    List<SubtreeCounts.Count> counts(Collection<String> codes, SubtreeGrouping by) {
        Map<String, Long> counts = codes.stream()
                .map(bodies::get)
                .collect(Collectors.groupingBy(
                        life -> by == SubtreeGrouping.TYPE
                                ? life.type().code()
                                : life.level().code(),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(group -> new SubtreeCounts.Count(group.getKey(), group.getValue()))
                .toList();
    }

    /** Step by step, those of each step by code; the beginning itself is not among them. */
    private List<String> reached(
            String code, LocalDate day, AffiliationKind kind, Function<Tie, String> from, Function<Tie, String> to) {
        List<String> all = new ArrayList<>(List.of(code));
        List<String> step = List.of(code);
        while (!step.isEmpty()) {
            step = next(step, day, kind, from, to).stream()
                    .filter(found -> !all.contains(found))
                    .toList();
            all.addAll(step);
        }
        return all.subList(1, all.size());
    }

    private List<String> next(
            Collection<String> codes,
            LocalDate day,
            AffiliationKind kind,
            Function<Tie, String> from,
            Function<Tie, String> to) {
        return new ArrayList<>(ties.stream()
                .filter(tie -> tie.kind() == kind && codes.contains(from.apply(tie)))
                .filter(tie -> holds(tie.from(), tie.to(), day))
                .filter(tie -> isAlive(tie.body(), day) && isAlive(tie.superior(), day))
                .map(to)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean isAlive(String code, LocalDate day) {
        Life life = bodies.get(code);
        return holds(life.from(), life.to(), day);
    }

    private static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    private String code(int nth) {
        return prefix + (char) ('A' + nth / 26) + (char) ('A' + nth % 26);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<LocalDate> twoDays(Random random) {
        return List.of(dayOf(random), dayOf(random)).stream().sorted().toList();
    }

    private static @Nullable LocalDate sometimes(Random random, LocalDate day) {
        return random.nextInt(3) == 0 ? day : null;
    }

    private void found(int nth, Life life) {
        boolean happened = happens(
                "INSERT INTO union_body (code, name_zh, type, level, platform_firm, founded_on, dissolved_on, tags)"
                        + " VALUES (?, '某工会', ?, ?, false, ?, ?, '{}')",
                code(nth),
                life.type().name(),
                life.level().name(),
                life.from(),
                life.to());
        Life lived = happened ? life : new Life(null, null, life.type(), life.level());
        if (!happened) {
            found(nth, lived);
            return;
        }
        bodies.put(code(nth), lived);
        happens(
                "INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)"
                        + " VALUES ('body', ?, pg_current_xact_id(), nextval('feed_seq'), 1, false, now(), '{}')",
                code(nth));
    }

    private void tie(Tie tie) {
        if (happens(
                "INSERT INTO affiliation (id, body, superior, kind, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                tie.body(),
                tie.superior(),
                tie.kind().name(),
                tie.from(),
                tie.to())) {
            ties.add(tie);
        }
    }

    private boolean happens(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate() > 0;
        } catch (SQLException refused) {
            if (refused.getSQLState().startsWith("23")) {
                return false;
            }
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() throws SQLException {
        happens("DELETE FROM affiliation WHERE starts_with(body, ?)", prefix);
        happens("DELETE FROM union_body WHERE starts_with(code, ?)", prefix);
        happens("DELETE FROM feed_entry WHERE resource = 'body' AND starts_with(key, ?)", prefix);
        database.close();
    }
}
