package org.gonghui.metrics.rollup;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Metrics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScratchPerfTest {
    @Test
    void time() throws Exception {
        Metrics.root();
        for (int i = 0; i < 20; i++) {
            Metrics.metric();
        }
        try (Connection c = TestDatabase.connectAsOwner();
                Statement s = c.createStatement()) {
            s.execute(
                    "INSERT INTO union_body SELECT 'P'||g,1,false,'enterprise_union','x','x','x',null,null FROM generate_series(0,9999) g");
            s.execute(
                    "INSERT INTO affiliation (id,version,deleted,body,superior,kind) SELECT 'P'||g,1,false,'P'||g, 'P'||(g/15),'primary' FROM generate_series(1,9999) g");
            s.execute(
                    "INSERT INTO figure (id, body, metric, period_kind, period_from, period_to, first_day, last_day, breakdown, coverage, basis, value, qualifier, state, recorded_at)"
                            + " SELECT gen_random_uuid(), 'P'||g, m.code, 'YEAR', y::text, y::text, make_date(y,1,1), make_date(y,12,31), '', 'OWN','REPORTED', g, 'EXACT','PUBLISHED', now()"
                            + " FROM generate_series(0,9999) g, (SELECT code FROM metric LIMIT 20) m, generate_series(2020,2024) y");
            s.execute("ANALYZE");
            String metric;
            try (ResultSet r = s.executeQuery("SELECT metric FROM figure WHERE body='P1' LIMIT 1")) {
                r.next();
                metric = r.getString(1);
            }
            String fig =
                    "SELECT id, body, coverage, period_kind, period_from, period_to, breakdown, value, qualifier, restates IS NOT NULL AS restating, recorded_at FROM figure WHERE metric='"
                            + metric
                            + "' AND body = ANY (%s) AND basis='REPORTED' AND state='PUBLISHED' AND restates IS NULL AND breakdown='' AND days <@ daterange('2023-01-01','2023-12-31','[]')";
            java.lang.reflect.Field tf = RollUpRepository.class.getDeclaredField("TREE");
            tf.setAccessible(true);
            String tree = ((String) tf.get(null))
                    .replaceFirst(
                            "VALUES \\(\\?::date, \\?::date, \\?::date\\)",
                            "VALUES ('2023-01-01'::date,'2023-12-31'::date,'2023-12-31'::date)");
            String a16 = java.util.stream.IntStream.rangeClosed(4500, 4515)
                    .mapToObj(i -> "P" + i)
                    .collect(java.util.stream.Collectors.joining(",", "'{", "}'::text[]"));
            String a3000 = java.util.stream.IntStream.rangeClosed(4500, 7500)
                    .mapToObj(i -> "P" + i)
                    .collect(java.util.stream.Collectors.joining(",", "'{", "}'::text[]"));
            for (int round = 0; round < 2; round++) {
                if (round == 1) {
                    s.execute("DROP INDEX figure_by_metric; DROP INDEX figure_by_days");
                }
                for (String q : new String[] {
                    tree.replace("b.code = ?", "b.code = 'P300'"),
                    tree.replace("b.code = ?", "b.code = 'P1'"),
                    fig.formatted(a16),
                    fig.formatted(a3000)
                }) {
                    System.out.println("PLAN ==== " + round);
                    for (int i = 0; i < 2; i++) {
                        try (ResultSet r = s.executeQuery("EXPLAIN ANALYZE " + q)) {
                            while (r.next())
                                if (i == 1)
                                    System.out.println("PLAN "
                                            + r.getString(1)
                                                    .substring(
                                                            0,
                                                            Math.min(
                                                                    150,
                                                                    r.getString(1)
                                                                            .length())));
                        }
                    }
                }
                for (String body : new String[] {"P0", "P1", "P20", "P300"}) {
                    for (int i = 0; i < 8; i++) {
                        long t = System.nanoTime();
                        io.restassured.RestAssured.given()
                                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&year=2023")
                                .asString();
                        if (i > 5)
                            System.out.println(
                                    "PERF " + round + " " + body + " " + (System.nanoTime() - t) / 1000000.0 + " ms ");
                    }
                }
            }
        }
    }
}
