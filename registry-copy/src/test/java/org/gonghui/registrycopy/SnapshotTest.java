package org.gonghui.registrycopy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registrycopy.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedSync;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registrycopy.StubRegistry.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(StubRegistry.class)
class SnapshotTest {

    private static final String BODIES = "registry.body";

    @Inject
    BodyDirectory directory;

    @Inject
    Sql sql;

    @Inject
    FeedSync sync;

    @AfterEach
    void theRegistryIsWellAgain() {
        StubRegistry.endExports(Ending.WHOLE);
        StubRegistry.setDown(false);
        String last = "LAST-" + System.nanoTime();
        StubRegistry.tellBody(last, 1, "town_federation");
        await(() -> directory.exists(last));
    }

    @Test
    void a_registry_restored_from_a_backup_wins_over_the_copy() {
        StubRegistry.tellBody("KEPT", 7, "county_federation");
        StubRegistry.tellBody("LOST", 1, "town_federation");
        StubRegistry.tellBody("GONE-BEFORE", 1, "town_federation");
        StubRegistry.tellDeleted("GONE-BEFORE", 2);
        await(() -> directory.exists("LOST") && directory.exists("KEPT"));

        StubRegistry.forget("KEPT");
        StubRegistry.forget("LOST");
        StubRegistry.tellBody("KEPT", 3, "town_federation");
        StubRegistry.beginNewEpoch();
        await(() -> !directory.exists("LOST"));

        assertThat(bodies("code IN ('KEPT', 'LOST', 'GONE-BEFORE')")).containsExactly("KEPT 3 town_federation");
        StubRegistry.tellBody("KEPT", 4, "county_federation");
        StubRegistry.tellBody("LOST", 1, "enterprise_union");
        await(() -> directory.exists("LOST"));
        assertThat(bodies("code IN ('KEPT', 'LOST')"))
                .containsExactly("KEPT 4 county_federation", "LOST 1 enterprise_union");
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"CONNECTION_LOST", "CUT_BUT_PROPERLY_ENDED"})
    void a_snapshot_that_breaks_off_is_not_taken_for_whole(Ending ending) {
        String stays = "STAYS-" + ending;
        StubRegistry.tellBody(stays, 1, "town_federation");
        await(() -> directory.exists(stays));
        StubRegistry.endExports(ending);
        StubRegistry.beginNewEpoch();
        int asked = StubRegistry.exports();
        await(() -> StubRegistry.exports() > asked + 2 && !lastError().isEmpty());

        assertThat(directory.exists(stays)).isTrue();
        assertThat(cursor()).isEmpty();
        StubRegistry.endExports(Ending.WHOLE);
        await(() -> !cursor().isEmpty());
        assertThat(directory.exists(stays)).isTrue();
        await(() -> lastError().isEmpty());
    }

    @Test
    void a_snapshot_that_fails_in_the_middle_begins_anew_and_nothing_is_done_twice() {
        List<String> many = IntStream.range(0, 2500).mapToObj(i -> "MANY-" + i).toList();
        many.forEach(code -> StubRegistry.tellBody(code, 1, "town_federation"));
        StubRegistry.tellBody("BROKEN", 1, "town_federation", "not a date");
        StubRegistry.beginNewEpoch();
        await(() -> lastError().contains("DateTimeParseException") && !isReady());

        assertThat(cursor()).isEmpty();
        assertThat(bodies("code LIKE 'MANY-%'")).hasSizeGreaterThanOrEqualTo(1000);
        StubRegistry.forget("BROKEN");
        StubRegistry.forget("MANY-7");
        await(() -> !cursor().isEmpty() && isReady());
        await(() -> bodies("code LIKE 'MANY-%'").size() == many.size() - 1);
        assertThat(directory.exists("MANY-7")).isFalse();
        many.forEach(StubRegistry::forget);
        StubRegistry.beginNewEpoch();
        await(() -> bodies("code LIKE 'MANY-%'").isEmpty());
    }

    @Test
    void a_kind_of_change_that_is_not_known_here_is_never_passed_over() {
        await(this::isReady);
        StubRegistry.tellUnknown("STRANGE", "archive");
        StubRegistry.tellBody("AFTER-STRANGE", 1, "town_federation");
        await(() -> lastError().contains("archive of body STRANGE") && !isReady());

        assertThat(directory.exists("AFTER-STRANGE")).isFalse();
        StubRegistry.forget("STRANGE");
        await(() -> directory.exists("AFTER-STRANGE") && isReady());
    }

    @Test
    void a_registry_that_is_down_leaves_the_service_ready() {
        await(this::isReady);
        StubRegistry.setDown(true);
        await(() -> lastError().contains("500"));
        assertThat(isReady()).isTrue();
    }

    @Test
    void a_sibling_that_is_not_needed_and_never_reached_keeps_nobody_waiting_and_is_said_to_lag() {
        await(this::isReady);
        await(() -> notNeeded("last error").contains("ConnectException"));
        assertThat(Duration.parse(notNeeded("lag"))).isGreaterThan(Duration.ofDays(1));
        assertThat(sync.isSynced()).isTrue();
        assertThat(sync.lag()).isLessThan(Duration.ofDays(1));
    }

    private static String notNeeded(String what) {
        return given().get("/q/health/ready")
                .path("checks.find { it.name == 'feeds of siblings' }.data.'" + SiblingNobodyNeeds.FEED + " " + what
                        + "'");
    }

    @Test
    void a_snapshot_that_another_instance_is_taking_is_left_to_it() {
        await(this::noSnapshotIsBeingTaken);
        int asked = StubRegistry.exports();
        sql.run(
                "UPDATE feed_position SET cursor = NULL, snapshot_until = now() + interval '1 minute' WHERE feed = ?",
                BODIES);
        String meanwhile = "MEANWHILE-" + System.nanoTime();
        StubRegistry.tellBody(meanwhile, 1, "town_federation");
        pause();
        assertThat(StubRegistry.exports()).isEqualTo(asked);
        assertThat(directory.exists(meanwhile)).isFalse();

        sql.run("UPDATE feed_position SET snapshot_until = now() - interval '1 second' WHERE feed = ?", BODIES);
        await(() -> directory.exists(meanwhile));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() {
        return given().get("/q/health/ready").statusCode() == 200;
    }

    private List<String> bodies(String where) {
        return sql.list(
                "SELECT code || ' ' || version || ' ' || type FROM union_body WHERE NOT deleted AND " + where
                        + " ORDER BY code",
                row -> row.getString(1));
    }

    private String cursor() {
        return position("cursor");
    }

    /** Neither of bodies nor of affiliations. */
    private boolean noSnapshotIsBeingTaken() {
        return sql.list("SELECT FROM feed_position WHERE feed LIKE 'registry.%' AND cursor IS NULL", row -> true)
                .isEmpty();
    }

    private String lastError() {
        return position("last_error");
    }

    private String position(String column) {
        return sql.first(
                        "SELECT coalesce(" + column + ", '') FROM feed_position WHERE feed = ?",
                        row -> row.getString(1),
                        BODIES)
                .orElse("");
    }
}
