package org.gonghui.programme.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.gonghui.programme.payment.Batches.PATH;
import static org.gonghui.programme.payment.Batches.approve;
import static org.gonghui.programme.payment.Batches.as;
import static org.gonghui.programme.payment.Batches.cashier;
import static org.gonghui.programme.payment.Batches.failed;
import static org.gonghui.programme.payment.Batches.lineIds;
import static org.gonghui.programme.payment.Batches.made;
import static org.gonghui.programme.payment.Batches.paid;
import static org.gonghui.programme.payment.Batches.references;
import static org.gonghui.programme.payment.Batches.results;
import static org.gonghui.programme.payment.Batches.take;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.Gate;
import org.gonghui.programme.ledger.Funds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchConcurrencyTest {

    private static final int CALLERS = 64;
    private static final int EXPORTERS = 12;

    @Inject
    SamplePayables payables;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        SamplePayables.stand();
    }

    @Test
    void of_many_batches_that_spend_one_fund_at_once_as_many_are_made_as_there_is_money() {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        List<UUID> items =
                payables.approved("GD-HZ", Collections.nCopies(CALLERS, "0.40").toArray(String[]::new));
        List<Response> answers = Race.run(callers(number -> () -> cashier()
                .body(Batches.request(fund, "GD-HZ", List.of(items.get(number))).toString())
                .post(PATH)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(25);
        assertThat(standing(fund)).isEqualTo("10.00 10.00 0.00 0.00");
        BatchTest.agrees(fund);
    }

    @Test
    void of_many_batches_that_take_the_same_records_one_is_made() {
        UUID fund = Funds.filled("GD-HZ", "1000.00");
        List<UUID> items = payables.approved("GD-HZ", "1.00", "2.00");
        List<UUID> reversed = List.of(items.get(1), items.get(0));
        List<Response> answers = Race.run(callers(number -> () -> cashier()
                .body(Batches.request(fund, "GD-HZ", number % 2 == 0 ? items : reversed)
                        .toString())
                .post(PATH)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
        assertThat(standing(fund)).isEqualTo("1000.00 3.00 0.00 997.00");
    }

    @Test
    void of_many_who_approve_at_once_one_does() {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        String batch = made(fund, payables.approved("GD-HZ", "1.00"));
        CompletableFuture<Void> gate = gateBefore(batch);
        List<Response> answers = Race.run(callers(
                number -> () -> approve(as("approver-" + number, Set.of(Roles.APPROVER), "GD"), batch, "1.00")));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        gate.join();
    }

    @Test
    void a_batch_that_many_export_at_once_goes_out_once_and_is_the_same_file_for_all() {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        String batch = made(fund, payables.approved("GD-HZ", "1.00", "2.00"));
        approve(Batches.approver(), batch, "3.00").then().statusCode(200);
        int version = cashier().get(batch).path("version");
        CompletableFuture<Void> gate = gateBefore(batch);
        List<String> files = Race.run(Collections.nCopies(
                EXPORTERS, () -> new String(Batches.file(batch, "text/csv"), StandardCharsets.UTF_8)));
        gate.join();
        assertThat(files).hasSize(EXPORTERS).containsOnly(files.get(0));
        cashier().get(batch).then().body("state", equalTo("exported"), "version", equalTo(version + 1));
        assertThat(standing(fund)).isEqualTo("10.00 3.00 0.00 7.00");
    }

    @Test
    void the_same_results_from_many_at_once_pay_once() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        String batch = Batches.exported(fund, payables.approved("GD-HZ", "10.00", "20.00"));
        List<String> references = references(batch);
        ObjectNode results = results("30.00", paid(references.get(0), "10.00"), failed(references.get(1), "20.00"));
        List<Response> answers = Race.run(callers(number -> () -> take(batch, results)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("paid"))
                .containsOnlyOnce(1)
                .containsOnly(0, 1);
        assertThat(standing(fund)).isEqualTo("100.00 0.00 10.00 90.00");
        BatchTest.agrees(fund);
    }

    @Test
    void a_failed_line_is_retried_or_returned_never_both() {
        for (int round = 0; round < 8; round++) {
            UUID fund = Funds.filled("GD-HZ", "100.00");
            List<UUID> items = payables.approved("GD-HZ", "10.00");
            String batch = Batches.exported(fund, items);
            take(batch, results("10.00", failed(references(batch).get(0), "10.00")));
            String line = lineIds(batch).get(0);
            List<Response> answers = Race.run(List.of(
                    () -> cashier()
                            .body(Batches.request(fund, "GD-HZ", items).toString())
                            .post(PATH),
                    () -> cashier().body("{\"reason\":\"r\"}").post(batch + "/lines/" + line + "/return")));
            List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
            assertThat(statuses).isIn(List.of(201, 409), List.of(422, 200));
            assertThat(payables.look(items.get(0))).startsWith(statuses.get(0) == 201 ? "batched" : "in_review");
            BatchTest.agrees(fund);
        }
    }

    private static CompletableFuture<Void> gateBefore(String batch) {
        return Gate.before("payment_batch", UUID.fromString(batch.substring(PATH.length() + 1)));
    }

    private static <T> List<Callable<T>> callers(IntFunction<Callable<T>> caller) {
        return IntStream.range(0, CALLERS).mapToObj(caller).toList();
    }
}
