package org.gonghui.registry.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.time.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What many bodies have is found in the same order as what few have: by walking, not by gathering. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOfManyTest {

    private static final BodyRepository.Filter ALL = new BodyRepository.Filter(null, null, null);
    private static final List<String> FILTERS = List.of("many");
    private static final String GENERATE =
            """
            INSERT INTO union_body (code, name_zh, type, level, platform_firm, tags)
            SELECT 'MANY-' || n,
                CASE n % 4 WHEN 0 THEN '众多' WHEN 1 THEN '众多' || repeat('甲', n % 23)
                    WHEN 2 THEN repeat('乙', n % 19) || '众多' ELSE repeat('丙', n % 31) || '众' END,
                'ORGAN_UNION', 'COUNTY', false, '{}'
            FROM generate_series(1, 3000) AS n;
            INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc)
            SELECT 'body', code, pg_current_xact_id(), nextval('feed_seq'), 1, false, now(), '{}'
            FROM union_body WHERE starts_with(code, 'MANY-')
            """;

    @Inject
    SearchRepository repository;

    @Inject
    Calendar calendar;

    @BeforeAll
    void threeThousandBodies() throws SQLException {
        execute(GENERATE);
    }

    @AfterAll
    void takeThemAway() throws SQLException {
        execute("DELETE FROM union_body WHERE starts_with(code, 'MANY-');"
                + " DELETE FROM feed_entry WHERE starts_with(key, 'MANY-')");
    }

    @ParameterizedTest
    @CsvSource({"众多, 0", "众多, 1", "众多, 3", "众, 0", "many-1, 0", "many-17, 0", "甲甲, 0"})
    void many_are_walked_in_the_order_in_which_few_are_sorted(String text, int few) {
        List<String> sorted = all(new SearchService(repository, calendar, Integer.MAX_VALUE), text);
        List<String> walked = all(new SearchService(repository, calendar, few), text);

        assertThat(walked).isNotEmpty().isEqualTo(sorted);
        assertThat(new HashSet<>(walked)).hasSameSizeAs(walked);
    }

    private static List<String> all(SearchService search, String text) {
        List<String> codes = new ArrayList<>();
        String token = null;
        do {
            Page<BodyAsOf> page = search.search(text, ALL, null, token, 333, FILTERS);
            page.items().forEach(body -> codes.add(body.document().key()));
            token = page.nextPageToken();
        } while (token != null);
        return codes;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
