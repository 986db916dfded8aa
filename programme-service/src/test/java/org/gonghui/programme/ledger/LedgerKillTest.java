package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.ledger.Funds.FUNDS;
import static org.gonghui.programme.ledger.Funds.allocation;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every connection of the service dies over and over while many spend one fund and repeat each call with its key. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerKillTest {

    private static final int CALLERS = 64;
    private static final int ATTEMPTS = 200;
    private static final int FEWEST_KILLED = 16;
    private static final int MOST_KILLS = 100;
    private static final String KILL =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'service'";

    private final AtomicInteger running = new AtomicInteger(CALLERS);
    private final AtomicInteger killed = new AtomicInteger();
    private final Set<Integer> troubles = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void nothing_is_spent_twice_or_below_zero_and_ledger_and_records_agree() {
        UUID fund = Funds.filled("GD", "30.00");
        UUID sink = Funds.empty("GD");
        List<Callable<String>> tasks = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            tasks.add(() -> spend(fund, sink));
        }
        tasks.add(this::kill);
        List<String> answers = Race.run(tasks);

        List<String> spent =
                answers.stream().filter(answer -> answer.startsWith("spent")).toList();
        assertThat(spent).hasSize(30);
        assertThat(new HashSet<>(spent))
                .as("each call made an allocation of its own")
                .hasSize(30);
        assertThat(answers).filteredOn("refused"::equals).hasSize(CALLERS - 30);
        assertThat(standing(fund)).isEqualTo("0.00 0.00 0.00 0.00");
        assertThat(standing(sink)).isEqualTo("30.00 0.00 0.00 30.00");
        agrees(fund, 31);
        agrees(sink, 30);
        assertThat(killed).as("connections killed").hasValueGreaterThan(FEWEST_KILLED);
        assertThat(troubles).as("a lost connection is a passing trouble").isSubsetOf(503, 409);
    }

    /** Spends one yuan and asks again with the same key, however often it takes until the answer is final. */
    private String spend(UUID fund, UUID sink) {
        String key = UUID.randomUUID().toString();
        String first = finalAnswer(key, fund, sink);
        assertThat(finalAnswer(key, fund, sink)).isEqualTo(first);
        running.decrementAndGet();
        return first;
    }

    private String finalAnswer(String key, UUID fund, UUID sink) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Response response = admin().header("Idempotency-Key", key)
                    .body(allocation("1.00", fund).toString())
                    .post(FUNDS + "/" + sink + "/allocations");
            if (response.statusCode() == 201) {
                return "spent by " + response.path("id");
            }
            if ("/problems/insufficient-funds".equals(response.path("type"))) {
                return "refused";
            }
            troubles.add(response.statusCode());
            pause(20);
        }
        throw new AssertionError("no final answer after " + ATTEMPTS + " attempts: " + troubles);
    }

    private String kill() throws SQLException {
        try (Connection connection = TestDatabase.connectAsSuperuser();
                Statement sql = connection.createStatement()) {
            for (int round = 0; round < MOST_KILLS && running.get() > 0; round++) {
                pause(25);
                try (var count = sql.executeQuery(KILL)) {
                    count.next();
                    killed.addAndGet(count.getInt(1));
                }
            }
        }
        return "killer";
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static void agrees(UUID fund, int entries) {
        admin().get(FUNDS + "/" + fund + "/reconciliation")
                .then()
                .body("agrees", equalTo(true), "entries", equalTo(entries));
    }
}
