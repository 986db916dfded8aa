package org.gonghui.programme.reliefcount;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** Whatever is given and taken back, and however bodies move: the counts are those that one would make by hand. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReliefCountLawTest {

    private static final Logger LOG = Logger.getLogger(ReliefCountLawTest.class);
    private static final int YEAR = 2022;
    private static final String NOTHING = "0 0 0 0 0.00 0.00";
    private static final LocalDate MOVE = LocalDate.of(YEAR, 6, 1);
    private static final List<CountedCases> KINDS = List.of(
            CountedCases.STUDENT_AID, CountedCases.DONOR_STUDENT_AID, CountedCases.VISIT, CountedCases.MUTUAL_AID);

    @Inject
    Gifts gifts;

    @Inject
    ReliefCounter counter;

    @Inject
    Sql sql;

    private final Map<String, String> superiors = new HashMap<>();
    private final List<Gift> given = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    @RepeatedTest(3)
    void counts_are_those_made_by_hand() {
        long seed = System.nanoTime();
        LOG.infof("random seed %d", seed);
        Random random = new Random(seed);
        String root = "LAW" + Long.toString(Math.abs(seed), 36).toUpperCase(Locale.ROOT);
        List<String> bodies = tree(root);
        for (int at = 0; at < 12; at++) {
            people.add(UUID.randomUUID());
        }
        for (int round = 0; round < 5; round++) {
            int deeds = 1 + random.nextInt(30);
            for (int deed = 0; deed < deeds; deed++) {
                giveOrTakeBack(random, bodies);
            }
            if (round == 2) {
                move(bodies.get(4), bodies.get(1));
            }
            counter.followTree();
            counter.count();
            assertThat(counted(root)).isEqualTo(byHand(bodies));
        }
    }

    /** A root with two below it, each with two below. */
    private List<String> tree(String root) {
        List<String> bodies = new ArrayList<>(List.of(root));
        RegistryCopyFixture.body(root, "provincial_federation", null);
        for (int at = 0; at < 6; at++) {
            String superior = bodies.get(at / 2);
            String body = root + "-" + at;
            bodies.add(body);
            superiors.put(body, superior);
            RegistryCopyFixture.body(body, "county_federation", superior);
        }
        return bodies;
    }

    private void move(String body, String superior) {
        RegistryCopyFixture.moved(body, superior, MOVE);
        superiors.put(body, superior);
    }

    private void giveOrTakeBack(Random random, List<String> bodies) {
        if (!given.isEmpty() && random.nextInt(4) == 0) {
            Gift gone = given.remove(random.nextInt(given.size()));
            QuarkusTransaction.requiringNew().run(() -> gifts.takenBack(gone.source(), gone.id()));
            return;
        }
        String body = bodies.get(random.nextInt(bodies.size()));
        CountedCases kind = KINDS.get(random.nextInt(KINDS.size()));
        LocalDate day = LocalDate.of(YEAR, 1 + random.nextInt(12), 1);
        BigDecimal money = BigDecimal.valueOf(random.nextInt(100_000), 2);
        UUID id = UUID.randomUUID();
        Gift gift = random.nextInt(5) == 0
                ? Gift.toGroup("law", id, body, day, kind, sizeOfGroup(random), BigDecimal.ZERO, money)
                : Gift.toPerson("law", id, body, day, kind, people.get(random.nextInt(people.size())), money);
        given.add(gift);
        QuarkusTransaction.requiringNew().run(() -> gifts.given(gift));
    }

    /** Of one in five nobody knows how many they were. */
    private static @Nullable Integer sizeOfGroup(Random random) {
        return random.nextInt(5) == 0 ? null : (Integer) random.nextInt(9);
    }

    private Map<String, String> counted(String root) {
        Map<String, String> counts = new TreeMap<>();
        sql.list(
                        "SELECT * FROM relief_count WHERE body = ? OR starts_with(body, ? || '-')",
                        ReliefCount::read,
                        root,
                        root)
                .forEach(count -> counts.put(
                        count.id(),
                        said(
                                count.cases(),
                                count.recipients(),
                                count.recipientsAtMost(),
                                count.groupsOfUnknownSize(),
                                count.money(),
                                count.goods())));
        counts.values().removeIf(NOTHING::equals);
        return counts;
    }

    private Map<String, String> byHand(List<String> bodies) {
        Map<String, String> counts = new TreeMap<>();
        for (String body : bodies) {
            for (CountedCases asked : CountedCases.values()) {
                List<Gift> counting = given.stream()
                        .filter(gift -> isUnder(gift.body(), body)
                                && gift.cases().counts().contains(asked))
                        .toList();
                if (!counting.isEmpty()) {
                    counts.put(body + "." + YEAR + "." + asked.code(), sums(counting));
                }
            }
        }
        counts.values().removeIf(NOTHING::equals);
        return counts;
    }

    private boolean isUnder(String below, String above) {
        for (String at = below; at != null; at = superiors.get(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static String sums(List<Gift> gifts) {
        Set<UUID> known = new HashSet<>();
        int times = 0;
        int groups = 0;
        int largest = 0;
        int unknown = 0;
        BigDecimal money = new BigDecimal("0.00");
        BigDecimal goods = new BigDecimal("0.00");
        for (Gift gift : gifts) {
            UUID person = gift.person();
            Integer count = gift.people();
            if (person != null) {
                known.add(person);
                times++;
            } else if (count != null) {
                groups += count;
                largest = Math.max(largest, count);
            } else {
                unknown++;
            }
            money = money.add(gift.money());
            goods = goods.add(gift.goods());
        }
        Long atMost = unknown > 0 ? null : (Long) (long) (known.size() + groups);
        return said(times + groups, Math.max(known.size(), largest), atMost, unknown, money, goods);
    }

    private static String said(
            long cases, long recipients, @Nullable Long atMost, long unknown, BigDecimal money, BigDecimal goods) {
        return "%d %d %d %d %s %s".formatted(cases, recipients, atMost, unknown, money, goods);
    }
}
