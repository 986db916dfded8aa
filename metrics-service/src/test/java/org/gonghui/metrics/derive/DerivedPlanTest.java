package org.gonghui.metrics.derive;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.catalogue.CountedResource;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.Measure;
import org.gonghui.metrics.shared.DaySpan;
import org.junit.jupiter.api.Test;

/** How the database finds what is counted among many records; nothing of them stays. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DerivedPlanTest {

    private static final DerivedFrom LECTURES =
            new DerivedFrom(CountedResource.ACTIVITY, List.of("lecture"), List.of(), Measure.SESSIONS);
    private static final DerivedFrom TRAININGS =
            new DerivedFrom(CountedResource.ACTIVITY, List.of("training", "talk"), List.of(), Measure.RECORDS);
    private static final DerivedFrom STATIONS = new DerivedFrom(
            CountedResource.STATION, List.of("rest_station", "smart_station"), List.of(), Measure.RECORDS);
    private static final int COUNTY = 30;
    private static final int PROVINCE = 3200;
    private static final int HALF_OF_ALL = 50_000;

    /** 200,000 records over 100,000 bodies, 14 kinds and 6 years. */
    private static final String MANY =
            """
            INSERT INTO counted_record (resource, key, generation, version, deleted, body, kind, level, begins, sessions)
            SELECT ?, 'many-' || g, 1, 1, false, 'MANY-' || g * 7919 % 100000,
                   (ARRAY['lecture', 'health_check', 'job_fair', 'training', 'legal_aid', 'visit', 'care', 'rest_station',
                          'smart_station', 'station_24h', 'driver_home', 'reading_room', 'other', 'talk'])[1 + g % 14],
                   'county', date '2020-01-01' + g * 31 % 2192, 1
            FROM generate_series(1, 200000) g
            """;

    @Inject
    Sql sql;

    @Test
    void whatever_the_size_of_the_subtree_no_record_is_read_that_an_index_can_leave_out() {
        QuarkusTransaction.begin();
        try {
            sql.run(MANY, CountedResource.ACTIVITY.code());
            sql.run(MANY, CountedResource.STATION.code());
            sql.run("ANALYZE counted_record");
            for (int bodies : List.of(1, COUNTY, PROVINCE, HALF_OF_ALL)) {
                Map<String, List<String>> one = Map.of("root", codes(bodies));
                assertGoesByIndex(TallyQuery.done(List.of(LECTURES), one, DaySpan.ofYears(2024, 2024)));
                assertGoesByIndex(TallyQuery.done(List.of(LECTURES, TRAININGS), one, DaySpan.ofYears(2024, 2024)));
                assertGoesByIndex(TallyQuery.standing(List.of(STATIONS), one, LocalDate.of(2024, Month.DECEMBER, 31)));
            }
            Map<String, List<String>> each = codes(PROVINCE).stream().collect(toMap(code -> code, List::of));
            assertGoesByIndex(TallyQuery.done(List.of(LECTURES, TRAININGS), each, DaySpan.ofYears(2024, 2024)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void assertGoesByIndex(TallyQuery query) {
        List<String> plan = sql.list(
                "EXPLAIN " + query.text(),
                row -> row.getString(1),
                query.values().toArray());
        assertThat(String.join("\n", plan)).contains("counted_record_of_").doesNotContain("Seq Scan");
    }

    private static List<String> codes(int bodies) {
        return IntStream.range(0, bodies).mapToObj(at -> "MANY-" + at).toList();
    }
}
