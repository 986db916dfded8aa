package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.metric;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens to figures and to the tree, alone or at once: what is kept says what the slow reference says. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeptStoryTest {

    private static final int CHAPTERS = 12;
    private static final int EVENTS = 6;
    private static final int MOST_STORIES = 20;

    @Inject
    KeptRollUps rollUps;

    @BeforeEach
    void keepSubtotals() {
        RegistryCopyFixture.markSynced();
        rollUps.cleaner.clean();
    }

    @ParameterizedTest
    @CsvSource({"1,SUM", "2,SUM", "3,LAST", "4,NONE"})
    void what_is_kept_is_what_adds_up(long seed, TimeRule rule) throws SQLException {
        tell(seed, rule);
    }

    /** So that a story can be trusted to find a mark that nobody leaves; begins with a story that is known to. */
    @ParameterizedTest
    @CsvSource({
        "figure,inserts_marked,1",
        "figure,updates_marked,1",
        "figure,deletes_marked,3",
        "affiliation,inserts_marked,1",
        "affiliation,updates_marked,3",
        "affiliation,deletes_marked,1",
        "union_body,updates_marked,1"
    })
    void a_mark_that_is_missing_is_found_out(String table, String trigger, int first) throws SQLException {
        alter(table, "DISABLE TRIGGER " + trigger);
        try {
            assertThatThrownBy(() -> {
                        for (int seed = first; seed < first + MOST_STORIES; seed++) {
                            tell(seed, TimeRule.SUM);
                        }
                    })
                    .isInstanceOf(AssertionError.class);
        } finally {
            alter(table, "ENABLE TRIGGER " + trigger);
        }
    }

    private static void alter(String table, String what) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            KeptStory.run(owner, "ALTER TABLE " + table + " " + what);
        }
    }

    private void tell(long seed, TimeRule rule) throws SQLException {
        Random random = new Random(seed);
        KeptStory story = new KeptStory(random, metric(rule.name().toLowerCase(Locale.ROOT), "sum", "count", "person"));
        try (Connection connection = TestDatabase.connect()) {
            for (int chapter = 0; chapter < CHAPTERS; chapter++) {
                for (int event = 0; event < EVENTS; event++) {
                    happen(story, connection, random);
                }
                rollUps.compare(story);
            }
            rollUps.compareReleases(story);
            story.restore(connection);
        }
        rollUps.compare(story);
        rollUps.compareReleases(story);
        assertThat(rollUps.isKept(story.metric, 2023, story.bodies.get(0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"11,SUM", "12,LAST"})
    void what_is_kept_is_what_adds_up_while_many_write_and_read_and_clean(long seed, TimeRule rule)
            throws SQLException {
        Random random = new Random(seed);
        KeptStory story = new KeptStory(random, metric(rule.name().toLowerCase(Locale.ROOT), "sum", "count", "person"));
        for (int chapter = 0; chapter < 4; chapter++) {
            AtomicInteger writing = new AtomicInteger(5);
            List<Callable<Boolean>> everybody = new ArrayList<>();
            for (int writer = 0; writer < 5; writer++) {
                boolean moves = writer == 0;
                long its = random.nextLong();
                everybody.add(() -> write(story, new Random(its), moves, writing));
            }
            for (int reader = 0; reader < 3; reader++) {
                long its = random.nextLong();
                everybody.add(() -> read(story, new Random(its), writing));
            }
            everybody.add(() -> clean(writing));
            Race.run(everybody);
            rollUps.compare(story);
        }
        rollUps.compareReleases(story);
    }

    private void happen(KeptStory story, Connection connection, Random random) throws SQLException {
        switch (random.nextInt(6)) {
            case 0 -> story.move(connection, random);
            case 1 -> read(story, random);
            case 2 -> rollUps.cleaner.clean();
            default -> story.write(connection, random);
        }
    }

    private static boolean write(KeptStory story, Random random, boolean moves, AtomicInteger writing)
            throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection.setAutoCommit(false);
            for (int event = 0; event < 30; event++) {
                tryToWrite(story, connection, random, moves);
            }
            return true;
        } finally {
            writing.decrementAndGet();
        }
    }

    /** Some transactions are rolled back, by will or because two of them meet at one figure. */
    private static void tryToWrite(KeptStory story, Connection connection, Random random, boolean moves)
            throws SQLException {
        try {
            if (moves) {
                story.move(connection, random);
            } else {
                story.write(connection, random);
            }
            pause(random.nextInt(3));
            if (random.nextInt(5) == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        } catch (SQLException refused) {
            connection.rollback();
        }
    }

    private boolean read(KeptStory story, Random random, AtomicInteger writing) {
        while (writing.get() > 0) {
            read(story, random);
        }
        return true;
    }

    private void read(KeptStory story, Random random) {
        rollUps.ask(
                story.metric,
                KeptStory.YEARS.get(random.nextInt(KeptStory.YEARS.size())),
                story.bodies.get(random.nextInt(story.bodies.size())));
    }

    private boolean clean(AtomicInteger writing) {
        while (writing.get() > 0) {
            rollUps.cleaner.clean();
            pause(2);
        }
        return true;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
