package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Who asks of a year reads the figures of that year only, by an index. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FigurePlanTest {

    private static final String[] BODIES = {"GD", "GD-GZ"};
    private static final LocalDate FIRST = LocalDate.of(2024, Month.JANUARY, 1);
    private static final LocalDate LAST = LocalDate.of(2024, Month.DECEMBER, 31);

    @Inject
    Sql sql;

    @Test
    void a_roll_up_of_a_year_looks_at_one_partition() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.list(
                    """
                    SELECT set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), true)
                    FROM pg_proc, unnest(proconfig) AS setting WHERE proname = 'looked_at'
                    """,
                    row -> true);
            sql.run("PREPARE look (text[], text[], text[], int, text, date) AS " + looked());
            String plan = String.join(
                    "\n",
                    sql.list(
                            "EXPLAIN EXECUTE look ('{GD}', '{stations_total}', '{rules}', 2024, '', '2024-01-01')",
                            row -> row.getString(1)));
            sql.run("DEALLOCATE look");
            assertThat(plan).contains("Subplans Removed: 21");
            assertReadsOneYear(plan);
        });
    }

    @Test
    void what_is_added_up_of_the_figures_themselves_looks_at_the_years_of_its_span() {
        String question = RollUpRepository.NOW + RollUpRepository.OF_USE;
        assertReadsOneYear(plan(question, "stations_total", BODIES, "", FIRST, LAST, 2024, 2024));
        assertThat(plan(question, "stations_total", BODIES, "", FIRST.minusYears(1), LAST, 2023, 2024))
                .contains("figure_2024", "figure_2023")
                .doesNotContain("figure_2022", "figure_other");
    }

    @Test
    void what_was_known_then_is_found_by_body_and_its_version_by_figure() {
        String plan = QuarkusTransaction.requiringNew().call(() -> {
            // The tables of a test are so small that to read them whole costs nothing.
            sql.run("SET LOCAL enable_seqscan = off");
            return plan(
                    RollUpRepository.THEN + RollUpRepository.OF_USE,
                    FIRST.atStartOfDay().atOffset(ZoneOffset.UTC),
                    "stations_total",
                    BODIES,
                    "",
                    FIRST,
                    LAST,
                    2024,
                    2024);
        });
        assertReadsOneYear(plan);
        assertThat(plan).containsPattern("Index Scan.* on figure_version");
    }

    /** The statement of the function, with its parameters by number as the plan of the function has them. */
    private String looked() {
        String source = sql.first("SELECT prosrc FROM pg_proc WHERE proname = 'looked_at'", row -> row.getString(1))
                .orElseThrow();
        String statement =
                source.substring(source.indexOf("SELECT"), source.lastIndexOf(';', source.lastIndexOf("END")));
        String[] names = {"bodies", "metrics", "rules", "year", "breakdown", "from"};
        for (int at = 0; at < names.length; at++) {
            statement = statement.replaceAll("\\basked_" + names[at] + "\\b", "\\$" + (at + 1));
        }
        return statement;
    }

    private static void assertReadsOneYear(String plan) {
        assertThat(plan)
                .containsPattern("Index (Only )?Scan using figure_\\w+__2024 on figure_2024|on figure_\\w+__2024")
                .doesNotContain("Seq Scan on figure", "figure_2023", "figure_2025", "figure_earlier", "figure_other");
    }

    private String plan(String question, Object... values) {
        return String.join("\n", sql.list("EXPLAIN " + question, row -> row.getString(1), values));
    }
}
