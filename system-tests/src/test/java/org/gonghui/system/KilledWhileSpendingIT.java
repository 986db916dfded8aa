package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gonghui.kit.testing.Race;
import org.gonghui.system.Spend.Answer;
import org.gonghui.system.Spend.Troubles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many spend one fund at once, two of them each call, while the process of the service is killed again and again. */
@ExtendWith(LocalStack.class)
class KilledWhileSpendingIT {

    private static final int CALLERS = 64;
    private static final int EACH = 5;
    private static final int CALLS = CALLERS * EACH / 2;
    private static final int BATCHES = 16;
    private static final int YUAN = 100;
    private static final List<Integer> KILLS = List.of(15, 60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String BELOW_ZERO =
            "SELECT count(*) FROM fund_entry WHERE least(allocated, reserved, spent, allocated - reserved - spent) < 0";

    private static OwnService programme;

    private final Map<String, Answer> spent = new ConcurrentHashMap<>();
    private final Troubles troubles = new Troubles();

    @BeforeAll
    static void startAService() throws IOException, SQLException {
        programme = OwnService.start("programme", Map.of());
    }

    @AfterAll
    static void stopIt() throws SQLException {
        programme.close();
    }

    @Test
    void nothing_is_spent_twice_or_below_zero_and_ledger_and_records_agree() throws Exception {
        SpentFund fund = new SpentFund(programme, YUAN);
        List<Spend> calls = calls(fund);
        String token = Gateway.token("spender", List.of("admin"));
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            List<Spend> own = IntStream.range(0, EACH)
                    .mapToObj(place -> calls.get((tasks.size() / 2 * EACH + place) % CALLS))
                    .toList();
            tasks.add(() -> spend(own, token));
        }
        tasks.add(this::killAgainAndAgain);
        Race.run(tasks, PATIENCE);

        assertThat(spent.values().stream().map(Answer::id).distinct()).hasSize(YUAN);
        for (Spend call : calls) {
            Answer again = call.finalAnswer(programme.port(), token, troubles);
            Answer first = spent.get(call.key());
            assertThat(again.body()).isEqualTo(first == null ? "" : first.body());
            assertThat(again.replayed()).isEqualTo(first != null);
        }
        assertThat(troubles.brokenOff()).as("calls that a kill broke off").hasValueGreaterThan(CALLERS / 4);
        booksAgree(fund);
    }

    private List<Spend> calls(SpentFund fund) throws IOException {
        List<Spend> calls = new ArrayList<>();
        for (String application : new ApprovedApplications(programme).make(BATCHES)) {
            calls.add(fund.batch(application));
        }
        while (calls.size() < CALLS) {
            calls.add(calls.size() % 2 == 0 ? fund.allocation() : fund.groupRelief());
        }
        Collections.shuffle(calls, new Random(7));
        return calls;
    }

    /** Whoever makes a call is told the same as the other one who makes it. */
    private boolean spend(List<Spend> calls, String token) throws InterruptedException {
        for (Spend call : calls) {
            Answer answer = call.finalAnswer(programme.port(), token, troubles);
            if (answer.isSpent()) {
                Answer other = spent.putIfAbsent(call.key(), answer);
                assertThat(answer.body()).isEqualTo(other == null ? answer.body() : other.body());
            } else {
                assertThat(spent).doesNotContainKey(call.key());
            }
        }
        return true;
    }

    private boolean killAgainAndAgain() throws IOException {
        for (int atLeast : KILLS) {
            Moments.await(PATIENCE, () -> spent.size() >= atLeast, () -> "nothing is spent");
            programme.kill();
            programme.start();
        }
        return true;
    }

    private void booksAgree(SpentFund fund) throws SQLException {
        try (Connection records = programme.connect()) {
            long allocated = Rows.number(records, "SELECT count(*) FROM fund_allocation WHERE from_fund IS NOT NULL");
            long batches = Rows.number(records, "SELECT count(*) FROM payment_batch");
            long groups = Rows.number(records, "SELECT count(*) FROM group_relief");
            assertThat(allocated + batches + groups).isEqualTo(YUAN);
            assertThat(Rows.number(records, "SELECT count(*) FROM payment_line"))
                    .isEqualTo(batches);
            assertThat(Rows.texts(records, "SELECT state FROM relief_application").stream()
                            .filter("BATCHED"::equals))
                    .hasSize((int) batches);
            assertThat(fund.standing())
                    .isEqualTo("%d.00 %d.00 %d.00 0.00".formatted(YUAN - allocated, batches, groups));
            assertThat(fund.standingOfSink()).isEqualTo("%1$d.00 0.00 0.00 %1$d.00".formatted(allocated));
            assertThat(Rows.number(records, BELOW_ZERO)).isZero();
        }
        for (JsonNode reconciliation : List.of(fund.reconciliation(), fund.reconciliationOfSink())) {
            assertThat(reconciliation.path("differences")).isEmpty();
            assertThat(reconciliation.path("agrees").asBoolean()).isTrue();
        }
    }
}
