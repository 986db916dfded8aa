package org.gonghui.registrycopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registrycopy.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.sync.FeedSync;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(StubRegistry.class)
class RegistryCopyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Inject
    RegistryTree tree;

    @Inject
    BodyDirectory directory;

    @Inject
    FeedSync sync;

    @Inject
    Sql sql;

    @Test
    void a_tree_arrives_in_whatever_order_it_is_told() {
        StubRegistry.tellAffiliation("a1", "COUNTY", "CITY");
        StubRegistry.tellBody("COUNTY", 1, "county_federation");
        StubRegistry.tellBody("CITY", 1, "municipal_federation");
        await(() -> tree.subtree("CITY", DAY).size() == 2);

        assertThat(tree.subtree("CITY", DAY)).containsExactlyInAnyOrder("CITY", "COUNTY");
        assertThat(tree.subtree("COUNTY", DAY)).containsExactly("COUNTY");
        assertThat(type("CITY")).isEqualTo("municipal_federation");
        assertThat(tree.isWithin("COUNTY", Set.of("CITY"))).isTrue();
        assertThat(tree.isWithin("CITY", Set.of("COUNTY"))).isFalse();
        assertThat(sync.isSynced()).isTrue();
    }

    @Test
    void an_older_version_never_replaces_a_newer_one() {
        StubRegistry.tellBody("TWICE", 2, "county_federation");
        StubRegistry.tellBody("TWICE", 1, "town_federation");
        StubRegistry.tellBody("AFTER-TWICE", 1, "town_federation");
        await(() -> directory.exists("AFTER-TWICE"));

        assertThat(type("TWICE")).isEqualTo("county_federation");
    }

    @Test
    void a_deleted_body_is_not_there_any_more() {
        StubRegistry.tellBody("SHORT-LIVED", 1, "town_federation");
        await(() -> directory.exists("SHORT-LIVED"));
        StubRegistry.tellDeleted("SHORT-LIVED", 2);
        await(() -> !directory.exists("SHORT-LIVED"));

        assertThat(tree.subtree("SHORT-LIVED", DAY)).isEmpty();
    }

    @Test
    void a_body_is_known_with_the_one_it_was_merged_into_and_not_with_its_parts() {
        StubRegistry.tellBody("ENDING", 1, "town_federation");
        await(() -> directory.exists("ENDING"));
        assertThat(mergedInto("ENDING")).isEmpty();
        StubRegistry.tellEnded("ENDING", 2, "2025-06-01", "HEIR", "PART");
        await(() -> mergedInto("ENDING").equals("HEIR"));
        StubRegistry.tellEnded("ENDING", 3, "2025-06-01", null, "PART");
        await(() -> mergedInto("ENDING").isEmpty());
    }

    @Test
    void a_copy_from_before_mergers_were_told_learns_them_by_a_snapshot_of_the_same_versions() throws Exception {
        StubRegistry.tellEnded("LONG-ENDED", 1, "2025-06-01", "HEIR");
        StubRegistry.tellEnded("LONG-DISSOLVED", 1, "2025-06-01", null, "PART");
        await(() -> mergedInto("LONG-ENDED").equals("HEIR") && directory.exists("LONG-DISSOLVED"));
        String migration = migration();
        sql.run("UPDATE union_body SET merged_into = 'PART' WHERE code IN ('LONG-ENDED', 'LONG-DISSOLVED')");
        sql.run(migration.substring(migration.lastIndexOf("UPDATE")));
        await(() -> mergedInto("LONG-ENDED").equals("HEIR")
                && mergedInto("LONG-DISSOLVED").isEmpty());
    }

    @Test
    void a_registry_that_does_not_tell_mergers_yet_takes_none_away() {
        StubRegistry.tellEndedAsBefore("LONG-MERGED", 1, "2025-06-01", "HEIR");
        StubRegistry.tellEndedAsBefore("LONG-DIVIDED", 1, "2025-06-01", "PART", "HEIR");
        await(() -> directory.exists("LONG-DIVIDED"));
        assertThat(mergedInto("LONG-MERGED")).isEqualTo("HEIR");
        assertThat(mergedInto("LONG-DIVIDED")).isEmpty();
        StubRegistry.tellEnded("LONG-MERGED", 2, "2025-06-01", null, "HEIR");
        await(() -> mergedInto("LONG-MERGED").isEmpty());
    }

    private static String migration() throws IOException {
        try (InputStream file =
                BodyConsumer.class.getResourceAsStream("/db/registry-copy/V202611210402__merged_into.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String mergedInto(String body) {
        return sql.first(
                        "SELECT coalesce(merged_into, '') FROM union_body WHERE code = ?",
                        row -> row.getString(1),
                        body)
                .orElse("");
    }

    @Test
    void reading_goes_on_after_the_registry_was_down_and_says_so_meanwhile() {
        StubRegistry.setDown(true);
        await(() -> lastError().contains("500"));
        StubRegistry.setDown(false);
        StubRegistry.tellBody("AFTER-OUTAGE", 1, "town_federation");
        await(() -> directory.exists("AFTER-OUTAGE"));

        assertThat(lastError()).isEmpty();
    }

    @Test
    void a_quiet_feed_is_asked_rarely_and_is_no_lag_and_its_news_come_at_once() throws InterruptedException {
        StubRegistry.tellBody("BEFORE-QUIET", 1, "town_federation");
        await(() -> directory.exists("BEFORE-QUIET"));
        int before = StubRegistry.asked();
        Thread.sleep(1200);
        assertThat(StubRegistry.asked() - before).isLessThanOrEqualTo(4);
        assertThat(sync.lag()).isZero();

        StubRegistry.tellBody("NEWS", 1, "town_federation");
        assertThat(directory.appears("NEWS")).isTrue();
    }

    @Test
    void an_expired_cursor_makes_the_copy_anew() {
        StubRegistry.tellBody("BEFORE-EPOCH", 1, "town_federation");
        await(() -> directory.exists("BEFORE-EPOCH"));
        int before = StubRegistry.expired();
        StubRegistry.beginNewEpoch();
        StubRegistry.tellBody("AFTER-EPOCH", 1, "town_federation");
        await(() -> directory.exists("AFTER-EPOCH"));

        assertThat(StubRegistry.expired()).isGreaterThan(before);
        assertThat(directory.exists("BEFORE-EPOCH")).isTrue();
    }

    @Test
    void a_write_that_names_an_unknown_body_is_told_so_with_the_lag() {
        assertThatThrownBy(() -> directory.require("NOBODY", "/host"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(RegistryProblem.UNKNOWN_BODY);
                    assertThat(problem.faults()).extracting("pointer").containsExactly("/host");
                    assertThat(problem.extensions()).containsKey("feedLagSeconds");
                });
    }

    private String type(String body) {
        return sql.first("SELECT type FROM union_body WHERE code = ?", row -> row.getString(1), body)
                .orElseThrow();
    }

    private String lastError() {
        return sql.first(
                        "SELECT coalesce(last_error, '') FROM feed_position WHERE feed = 'registry.body'",
                        row -> row.getString(1))
                .orElse("");
    }
}
