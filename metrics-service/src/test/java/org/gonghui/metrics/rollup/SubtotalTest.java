package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Metrics;
import org.gonghui.metrics.rollup.SubtotalReader.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a kept subtotal counts, and when it does not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SubtotalTest {

    private static final int YEAR = 2024;

    @Inject
    KeptRollUps rollUps;

    private String root;
    private String city;
    private String county;
    private String metric;

    @BeforeEach
    void haveATree() {
        rollUps.cleaner.clean();
        root = root();
        city = body(root);
        county = body(city);
        metric = metric();
        recorded(Fig.of(county, metric).value("5"));
        assertThat(value(root)).isEqualTo(5);
    }

    @Test
    void what_was_asked_for_is_kept_until_a_figure_below_changes() {
        assertThat(isKept(root)).isTrue();
        assertThat(isKept(city)).isTrue();
        recorded(Fig.of(city, metric).value("2"));

        assertThat(isKept(root)).isFalse();
        assertThat(isKept(city))
                .as("what a body says itself is not in its subtotal")
                .isTrue();
        assertThat(value(root)).isEqualTo(7);
        assertThat(isKept(root)).isTrue();
    }

    @Test
    void what_is_asked_for_together_with_a_body_below_it_is_kept_too() {
        recorded(Fig.of(body(county), metric).value("2"));
        assertThat(isKept(root)).isFalse();
        assertThat(isKept(city)).isFalse();
        Metrics.anonymous()
                .get("/api/v1/roll-ups?year=%d&metrics=%s&bodies=%s,%s,%s".formatted(YEAR, metric, root, city, county))
                .then()
                .statusCode(200)
                .body("items.value", equalTo(List.of(7, 7, 7)));

        assertThat(isKept(root)).isTrue();
        assertThat(isKept(city)).isTrue();
    }

    @Test
    void figures_of_other_years_and_metrics_and_drafts_leave_it_alone() {
        recorded(Fig.of(county, metric).year(2023));
        recorded(Fig.of(county, metric()));
        String draft = Fig.of(county, metric).subtree().json().replace("\"published\"", "\"draft\"");
        org.gonghui.metrics.Metrics.as("admin").body(draft).post(org.gonghui.metrics.Metrics.FIGURES);

        assertThat(isKept(root)).isTrue();
    }

    @Test
    void a_change_of_the_tree_waits_for_figures_that_are_being_written() throws Exception {
        String other = body(root);
        recorded(Fig.of(body(other), metric).value("1"));
        try (Connection writer = TestDatabase.connect();
                Connection registry = TestDatabase.connect()) {
            writer.setAutoCommit(false);
            KeptStory.run(writer, "UPDATE figure SET value = 50 WHERE metric = ? AND body = ?", metric, county);
            CompletableFuture<Void> move = CompletableFuture.runAsync(() -> move(registry, county, other));
            assertThatThrownBy(() -> move.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(value(other)).isEqualTo(1);
            writer.commit();
            move.get(10, TimeUnit.SECONDS);
        }

        assertThat(value(other)).isEqualTo(51);
        assertThat(value(root)).isEqualTo(51);
        assertThat(rollUps.ask(metric, YEAR, city).orElseThrow().value()).isEmpty();
    }

    @Test
    void a_long_writer_holds_up_the_tree_but_not_other_writers() throws Exception {
        try (Connection writer = TestDatabase.connect();
                Connection registry = TestDatabase.connect()) {
            writer.setAutoCommit(false);
            KeptStory.run(writer, "UPDATE figure SET value = 50 WHERE metric = ? AND body = ?", metric, county);
            CompletableFuture<Void> move = CompletableFuture.runAsync(() -> move(registry, county, root));
            recorded(Fig.of(city, metric).value("2"));
            recorded(Fig.of(root, metric).value("1"));
            assertThat(move).isNotDone();
            writer.commit();
            move.get(10, TimeUnit.SECONDS);
        }

        assertThat(value(root)).isEqualTo(53);
    }

    @Test
    void figures_wait_for_a_change_of_the_tree_and_mark_the_new_superiors() throws Exception {
        String other = body(root);
        recorded(Fig.of(body(other), metric).value("1"));
        assertThat(value(other)).isEqualTo(1);
        try (Connection registry = TestDatabase.connect()) {
            registry.setAutoCommit(false);
            move(registry, county, other);
            CompletableFuture<String> writer = CompletableFuture.supplyAsync(
                    () -> recorded(Fig.of(county, metric).subtree().value("9")));
            assertThatThrownBy(() -> writer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            registry.commit();
            assertThat(value(other)).isIn(6, 10);
            writer.get(10, TimeUnit.SECONDS);
        }

        assertThat(value(other)).isEqualTo(10);
    }

    @Test
    void who_read_before_a_write_keeps_nothing_once_its_mark_is_cleared_away() throws SQLException {
        run("DELETE FROM subtotal WHERE body = ?", root);
        YearSheet sheet = rollUps.sheet(metric, YEAR);
        Reading early = rollUps.reader.read(sheet, List.of(root), List.of(), Effort.whateverItTakes());
        recorded(Fig.of(city, metric).value("2"));
        while (rollUps.cleaner.clean() > 0) {
            assertThat(early.added()).isNotEmpty();
        }
        rollUps.keeper.keep(sheet, early);

        assertThat(isKept(root)).isFalse();
        assertThat(value(root)).isEqualTo(7);
    }

    @Test
    void who_read_before_a_write_may_keep_what_its_mark_makes_void() throws SQLException {
        run("DELETE FROM subtotal WHERE body = ?", root);
        YearSheet sheet = rollUps.sheet(metric, YEAR);
        Reading early = rollUps.reader.read(sheet, List.of(root), List.of(), Effort.whateverItTakes());
        recorded(Fig.of(city, metric).value("2"));
        rollUps.keeper.keep(sheet, early);

        assertThat(isKept(root)).isFalse();
        assertThat(value(root)).isEqualTo(7);
    }

    @Test
    void another_rule_of_the_metric_makes_it_void() throws SQLException {
        run("UPDATE metric SET time_rule = 'LAST' WHERE code = ?", metric);
        recorded(Fig.of(body(city), metric).period("as_of", null, "2024-05").value("3"));

        assertThat(isKept(root)).isFalse();
        assertThat(value(root)).isEqualTo(8);
        run("UPDATE metric SET time_rule = 'SUM', expected_types = '{county_federation}' WHERE code = ?", metric);
        assertThat(isKept(root)).isFalse();
        assertThat(value(root)).isEqualTo(5);
        assertThat(rollUps.ask(metric, YEAR, root).orElseThrow().expected()).isZero();
    }

    @Test
    void what_another_database_kept_means_nothing() throws SQLException {
        run("UPDATE subtotal_floor SET epoch = 'elsewhere', xid = '9223372036854775807'");
        run("UPDATE subtotal SET value = 1000 WHERE body = ?", root);
        run("INSERT INTO subtotal_mark VALUES (?, ?, ?, '9223372036854775807')", root, YEAR, metric);

        assertThat(value(root)).isEqualTo(5);
        assertThat(isKept(root)).isFalse();
        rollUps.cleaner.clean();
        assertThat(value(root)).isEqualTo(5);
        assertThat(isKept(root)).isTrue();
    }

    @Test
    void a_writer_that_would_not_see_a_new_superior_is_refused() throws SQLException {
        try (Connection writer = TestDatabase.connect()) {
            writer.setAutoCommit(false);
            writer.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> KeptStory.run(writer, "UPDATE figure SET value = 50 WHERE metric = ?", metric))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("READ COMMITTED");
        }
    }

    @Test
    void a_chain_may_be_as_long_as_it_likes() {
        String last = county;
        for (int at = 0; at < 150; at++) {
            last = body(last);
        }
        recorded(Fig.of(last, metric).value("1"));

        assertThat(value(root)).isEqualTo(6);
    }

    @Test
    void a_circle_in_the_copy_is_answered_and_not_kept() throws SQLException {
        run(
                "INSERT INTO affiliation (id, version, deleted, body, superior, kind) VALUES (?, 1, false, ?, ?, 'primary')",
                "circle of " + root,
                root,
                county);

        assertThat(value(root)).isEqualTo(5);
        assertThat(isKept(root)).isFalse();
        run("DELETE FROM affiliation WHERE id = ?", "circle of " + root);
        assertThat(value(root)).isEqualTo(5);
        assertThat(isKept(root)).isTrue();
    }

    private static void move(Connection registry, String body, String superior) {
        try {
            KeptStory.run(registry, "UPDATE affiliation SET superior = ? WHERE body = ?", superior, body);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            KeptStory.run(connection, sql, parameters);
        }
    }

    private int value(String body) {
        return rollUps.ask(metric, YEAR, body)
                .flatMap(Totals::value)
                .map(Amount::value)
                .map(BigDecimal::intValueExact)
                .orElseThrow();
    }

    private boolean isKept(String body) {
        return rollUps.isKept(metric, YEAR, body);
    }
}
