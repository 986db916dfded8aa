package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.mutualaid.MutualAid.PLANS;
import static org.gonghui.programme.mutualaid.MutualAid.enrolled;
import static org.gonghui.programme.mutualaid.MutualAid.newPlan;
import static org.gonghui.programme.mutualaid.MutualAid.planYear;
import static org.gonghui.programme.mutualaid.MutualAid.put;
import static org.gonghui.programme.mutualaid.MutualAid.terms;
import static org.gonghui.programme.mutualaid.MutualAid.today;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A renewal and a correction that lets a file go over to another person may need the same people at one moment. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RenewalLockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 5;
    private static final String BEHIND =
            "SELECT pid::text FROM pg_stat_activity WHERE ?::integer = ANY (pg_blocking_pids(pid))";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void a_renewal_takes_its_people_in_the_order_in_which_a_correction_does()
            throws SQLException, InterruptedException {
        String plan = newPlan();
        String before = put(terms(plan, today().getYear()));
        String after = put(terms(plan, today().getYear() + 1));
        SamplePeople known = SamplePeople.next();
        enrolled(planYear(2025, "20000.00"), known);
        enrolled(before, SamplePeople.next());
        enrolled(before, known);
        try (Connection correction = TestDatabase.connectAsOwner()) {
            correction.setAutoCommit(false);
            List<String> people = peopleOf(correction, before);
            assertThat(people).as("in the order of their enrolment").isNotEqualTo(sorted(people));
            lock(correction, sorted(people).get(0), "");
            CompletableFuture<Response> renewal = CompletableFuture.supplyAsync(
                    () -> admin().body("{\"body\":\"GD-HZ\"}").post(PLANS + "/" + after + "/renewal"));
            awaitSomebodyBehind(correction);
            lock(correction, sorted(people).get(1), "NOWAIT");
            correction.rollback();
            renewal.join().then().statusCode(200).body("copied", equalTo(2));
        }
    }

    private static List<String> peopleOf(Connection connection, String planYear) throws SQLException {
        return strings(
                connection, "SELECT person::text FROM mutual_aid_enrolment WHERE plan_year = ? ORDER BY id", planYear);
    }

    private static List<String> sorted(List<String> people) {
        return people.stream().sorted().toList();
    }

    private static void lock(Connection connection, String person, String how) throws SQLException {
        strings(connection, "SELECT id::text FROM person WHERE id = ?::uuid FOR UPDATE " + how, person);
    }

    private static void awaitSomebodyBehind(Connection connection) throws SQLException, InterruptedException {
        String own = strings(connection, "SELECT pg_backend_pid()::text WHERE ? = ''", "")
                .get(0);
        try (Connection watcher = TestDatabase.connectAsSuperuser()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (strings(watcher, BEHIND, own).isEmpty()) {
                assertThat(System.nanoTime()).as("until somebody waits").isLessThan(end);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static List<String> strings(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
