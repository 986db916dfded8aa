package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.catalogue.CountedResource;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.Measure;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.shared.DaySpan;
import org.junit.jupiter.api.Test;

/** How the database finds what is counted among many records of many bodies; nothing of them stays. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DerivedPlanTest {

    private static final int ASKED = 500;
    private static final int STATEMENTS = 2;
    private static final long FEW_BYTES = 1_000_000;
    private static final MetricRules LECTURES =
            metric(TimeRule.SUM, CountedResource.ACTIVITY, Measure.RECORDS, "lecture");
    private static final MetricRules TRAININGS =
            metric(TimeRule.SUM, CountedResource.ACTIVITY, Measure.RECORDS, "training", "talk");
    private static final MetricRules STATIONS =
            metric(TimeRule.LAST, CountedResource.STATION, Measure.RECORDS, "rest_station", "smart_station");
    private static final MetricRules RELIEVED =
            metric(TimeRule.SUM, CountedResource.RELIEF_COUNT, Measure.RECIPIENTS, "warmth");
    private static final List<MetricRules> METRICS = List.of(LECTURES, TRAININGS, STATIONS);

    /** One on top, 20 below it, 20 below each of these, and all others below those 400. */
    private static final List<String> MANY_BODIES = List.of(
            """
            INSERT INTO union_body (code, version, deleted) SELECT 'MANY-' || g, 1, false FROM generate_series(0, 19999) g
            """,
            """
            INSERT INTO affiliation (id, version, deleted, kind, valid_from, body, superior)
            SELECT 'many-' || g, 1, false, 'primary', '2000-01-01', 'MANY-' || g,
                   'MANY-' || CASE WHEN g <= 20 THEN 0 WHEN g <= 420 THEN 1 + g % 20 ELSE 21 + g % 400 END
            FROM generate_series(1, 19999) g
            """);

    /** Of each resource 60,000 over all bodies, 14 kinds and 6 years. */
    private static final String MANY_RECORDS =
            """
            INSERT INTO counted_record (resource, key, generation, version, deleted, body, kind, level, begins, sessions)
            SELECT resource, 'many-' || g, 1, 1, false, 'MANY-' || g * 7919 % 20000,
                   (ARRAY['lecture', 'health_check', 'job_fair', 'training', 'legal_aid', 'visit', 'care', 'rest_station',
                          'smart_station', 'station_24h', 'driver_home', 'reading_room', 'other', 'talk'])[1 + g % 14],
                   'county', date '2020-01-01' + g * 31 % 2192, 1
            FROM generate_series(1, 60000) g, (VALUES ('activity'), ('station')) AS of (resource)
            """;

    private static final String READ =
            """
            INSERT INTO feed_position (feed, generation, caught_up)
            VALUES ('programme.station', 1, now()), ('programme.activity', 1, now()),
                ('programme.relief_count', 1, now())
            ON CONFLICT (feed) DO UPDATE SET caught_up = now()
            """;

    private static final String LECTURES_OF_2024 =
            """
            SELECT count(*) FROM counted_record
            WHERE key LIKE 'many-%' AND resource = 'activity' AND kind = 'lecture' AND extract(year FROM begins) = 2024
            """;

    private static final String SCANS = "SELECT sum(seq_scan) FROM pg_stat_xact_user_tables WHERE relname = ANY (?)";

    @Inject
    Sql sql;

    @Inject
    TreeRepository trees;

    @Inject
    DerivedCounts counts;

    @Test
    void many_bodies_are_counted_as_each_alone_and_no_table_is_read_through() {
        amongMany(() -> {
            List<String> asked = codes(ASKED);
            Map<Question, Derived> together = byIndex(() -> count(asked, METRICS));
            assertThat(together).hasSize(ASKED * METRICS.size());
            for (String one : List.of("MANY-0", "MANY-7", "MANY-77", "MANY-477")) {
                assertThat(together).containsAllEntriesOf(byIndex(() -> count(List.of(one), METRICS)));
            }
            assertThat(together.get(question(LECTURES, "MANY-0")).value())
                    .isEqualTo(sql.first(LECTURES_OF_2024, row -> row.getBigDecimal(1))
                            .orElseThrow())
                    .isPositive();
        });
    }

    @Test
    void what_is_held_of_a_tree_does_not_grow_with_it() {
        amongMany(() -> {
            count(List.of("MANY-477"), METRICS);
            long before = allocated();
            count(List.of("MANY-0"), METRICS);
            assertThat(allocated() - before).isLessThan(FEW_BYTES);
        });
    }

    /** As at midnight of the first of January: who asked looked a moment before whether records are needed. */
    @Test
    void records_are_counted_also_where_nobody_thought_a_transaction_were_needed() {
        sql.run(READ);
        assertThat(count(List.of("NOBODY"), List.of(LECTURES, RELIEVED)).values())
                .extracting(Derived::value)
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private void amongMany(Runnable work) {
        QuarkusTransaction.begin();
        try {
            MANY_BODIES.forEach(sql::run);
            sql.run(MANY_RECORDS);
            sql.run(READ);
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Map<Question, Derived> count(Collection<String> bodies, List<MetricRules> metrics) {
        DerivedAnswers answers = new DerivedAnswers(counts, trees);
        answers.ask(bodies.stream()
                .flatMap(body -> metrics.stream().map(metric -> question(metric, body)))
                .toList());
        return answers.all();
    }

    /** Those asked for may be found by looking once through a small table, in each statement; all else by an index. */
    private <T> T byIndex(Supplier<T> asked) {
        long ofBodies = scans("union_body");
        long ofOthers = scans("counted_record", "affiliation");
        T found = asked.get();
        assertThat(scans("counted_record", "affiliation")).isEqualTo(ofOthers);
        assertThat(scans("union_body") - ofBodies).isLessThanOrEqualTo(STATEMENTS);
        return found;
    }

    private long scans(String... tables) {
        return sql.first(SCANS, row -> row.getLong(1), (Object) tables).orElseThrow();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static List<String> codes(int bodies) {
        return IntStream.range(0, bodies).mapToObj(at -> "MANY-" + at).toList();
    }

    private static Question question(MetricRules metric, String body) {
        return new Question(metric, body, DaySpan.ofYears(2024, 2024), "", null, null);
    }

    private static MetricRules metric(TimeRule rule, CountedResource resource, Measure measure, String... kinds) {
        return new MetricRules(
                Stream.of(kinds).collect(Collectors.joining("_")),
                Unit.ITEM,
                rule,
                HierarchyRule.SUM,
                ValueType.COUNT,
                true,
                List.of(),
                List.of(),
                new DerivedFrom(resource, List.of(kinds), List.of(), measure));
    }
}
