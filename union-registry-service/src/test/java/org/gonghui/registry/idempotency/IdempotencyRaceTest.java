package org.gonghui.registry.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.idempotency.IdempotencyTest.newKey;
import static org.gonghui.registry.idempotency.IdempotencyTest.pay;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class IdempotencyRaceTest {

    private static final int CALLERS = 64;

    @AfterEach
    void openTheGate() {
        ProofPayments.GATE.getAndSet(ProofPayments.OPEN).countDown();
    }

    @Test
    void of_64_callers_with_one_key_one_is_served_and_all_learn_the_same() {
        String key = newKey();
        int before = ProofPayments.PAID.get();
        List<Response> answers = Race.run(Collections.nCopies(CALLERS, untilAnswered(key)));

        assertThat(ProofPayments.PAID).hasValue(before + 1);
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
    }

    private static Callable<Response> untilAnswered(String key) {
        return () -> {
            Response answer = pay(as("officer"), key, "race");
            while (answer.statusCode() == 409) {
                answer.then().body("type", equalTo("/problems/idempotency-key-in-use"));
                Thread.sleep(20);
                answer = pay(as("officer"), key, "race");
            }
            return answer;
        };
    }

    @Test
    void while_a_call_is_under_way_its_repetition_is_turned_away_at_once() throws Exception {
        String key = newKey();
        CountDownLatch gate = new CountDownLatch(1);
        ProofPayments.GATE.set(gate);
        int paid = ProofPayments.PAID.get();
        int waiting = ProofPayments.AT_THE_GATE.get();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> pay(as("officer"), key, "slow"));
        while (ProofPayments.AT_THE_GATE.get() == waiting) {
            Thread.sleep(10);
        }
        pay(as("officer"), key, "slow")
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/idempotency-key-in-use"))
                .time(lessThan(20_000L));
        assertThat(ProofPayments.AT_THE_GATE).hasValue(waiting + 1);
        gate.countDown();
        first.get(20, TimeUnit.SECONDS).then().statusCode(201);
        pay(as("officer"), key, "slow").then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(ProofPayments.PAID).hasValue(paid + 1);
    }
}
