package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.body.SearchRepository.Wanted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No query of a search reads all bodies: shown by their plans, on 30,000 bodies in a schema of their own. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    private static final String GENERATE =
            """
            CREATE SCHEMA scratch;
            SET search_path = scratch, public;
            CREATE TABLE union_body (LIKE public.union_body INCLUDING ALL);
            CREATE TABLE affiliation (LIKE public.affiliation INCLUDING ALL);
            CREATE TABLE feed_entry (LIKE public.feed_entry INCLUDING ALL);
            INSERT INTO union_body (code, name_zh, name_en, type, level, platform_firm, tags)
            SELECT 'B' || n, '某省' || chr(19968 + n % 2000) || '市' || chr(20000 + n % 777) || '厂工会委员会',
                'Union ' || n, 'ENTERPRISE_UNION', 'GRASSROOTS', false, '{}'
            FROM generate_series(1, 30000) AS n;
            INSERT INTO feed_entry SELECT 'body', code, '3', 1, 1, false, now(), '{}' FROM union_body LIMIT 0;
            ANALYZE union_body;
            """;

    private Connection connection;

    @BeforeAll
    void thirtyThousandBodies() throws SQLException {
        connection = TestDatabase.connectAsOwner();
        try (Statement statement = connection.createStatement()) {
            statement.execute(GENERATE);
        }
    }

    @AfterAll
    void takeThemAway() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA scratch CASCADE");
        }
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"工会", "工", "丁", "丁市", "某省丁市", "没有这样的", "b12", "union 29", "u", "%", "\n某省"})
    void no_plan_reads_the_whole_table(String text) throws SQLException {
        LocalDate day = LocalDate.parse("2026-11-21");
        BodyRepository.Filter all = new BodyRepository.Filter(null, null, null);
        Wanted wanted = new Wanted(text, all, day);
        List<Object> page = List.of(0, 3, 0, 0, "", 51, day, day);

        read(SearchSql.SAMPLE, SearchRepository.parameters(wanted, List.of(), List.of()));
        read(SearchSql.BY_CODE, SearchRepository.parameters(wanted, List.of(), page));
        read(
                SearchSql.GATHER,
                SearchRepository.parameters(wanted, List.of((Object) SearchRepository.terms(text, all)), page));
        read(SearchSql.WALK, SearchRepository.parameters(wanted, List.of(14, "B", 1000), page));
        read(SearchSql.END_OF_STEP, 14, "B", 999);
        Object lengths = new String[] {"\t#14", "\t#15"};
        read(
                SearchSql.GATHER_LENGTHS,
                SearchRepository.parameters(
                        wanted, List.of((Object) SearchRepository.terms(text, all), lengths), page));
    }

    @Test
    void a_plan_made_for_any_text_reads_no_whole_table_either() throws SQLException {
        for (String query : List.of(
                SearchSql.SAMPLE,
                SearchSql.BY_CODE,
                SearchSql.GATHER,
                SearchSql.GATHER_LENGTHS,
                SearchSql.WALK,
                SearchSql.END_OF_STEP)) {
            String nulls = "NULL"
                    + ", NULL"
                            .repeat((int) query.chars()
                                            .filter(mark -> mark == '?')
                                            .count()
                                    - 1);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = force_generic_plan");
                statement.execute("PREPARE any_text AS " + numbered(query));
                try (ResultSet plan = statement.executeQuery("EXPLAIN EXECUTE any_text (" + nulls + ")")) {
                    requireIndexed(plan, query);
                }
                statement.execute("DEALLOCATE any_text");
                statement.execute("RESET plan_cache_mode");
            }
        }
    }

    private void read(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + query)) {
            for (int at = 0; at < parameters.length; at++) {
                Object value = parameters[at] instanceof String[] texts
                        ? connection.createArrayOf("text", texts)
                        : parameters[at];
                statement.setObject(at + 1, value);
            }
            try (ResultSet plan = statement.executeQuery()) {
                requireIndexed(plan, query);
            }
        }
    }

    private static void requireIndexed(ResultSet plan, String query) throws SQLException {
        StringBuilder text = new StringBuilder();
        while (plan.next()) {
            text.append(plan.getString(1)).append('\n');
        }
        assertThat(text.toString()).as(query).contains("union_body").doesNotContain("Seq Scan on union_body");
    }

    private static String numbered(String query) {
        StringBuilder numbered = new StringBuilder();
        int parameter = 0;
        for (int at = 0; at < query.length(); at++) {
            numbered.append(query.charAt(at) == '?' ? "$" + ++parameter : String.valueOf(query.charAt(at)));
        }
        return numbered.toString();
    }
}
