package org.gonghui.programme.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.gonghui.programme.payment.Batches.cashier;
import static org.gonghui.programme.payment.Batches.failed;
import static org.gonghui.programme.payment.Batches.paid;
import static org.gonghui.programme.payment.Batches.references;
import static org.gonghui.programme.payment.Batches.results;
import static org.gonghui.programme.payment.Batches.states;
import static org.gonghui.programme.payment.Batches.take;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.Written;
import org.gonghui.programme.ledger.Funds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultTest {

    @Inject
    SamplePayables payables;

    private UUID fund;
    private List<UUID> items;
    private String batch;
    private List<String> references;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        SamplePayables.stand();
    }

    @BeforeEach
    void aBatchIsWithTheBank() {
        fund = Funds.filled("GD-HZ", "100.00");
        items = payables.approved("GD-HZ", "10.00", "20.00", "30.00");
        batch = Batches.exported(fund, items);
        references = references(batch);
    }

    @Test
    void results_come_in_parts_and_again_and_settle_the_batch_when_all_are_there() {
        ObjectNode first = results("30.00", paid(references.get(0), "10.00"), failed(references.get(1), "20.00"));
        take(batch, first)
                .then()
                .statusCode(200)
                .body("written", equalTo(true), "state", equalTo("exported"), "open", equalTo(1))
                .body("paid", equalTo(1), "paidAmount.amount", equalTo("10.00"), "failed", equalTo(1))
                .body("lines.outcome", contains("paid", "failed"));
        assertThat(standing(fund)).isEqualTo("100.00 30.00 10.00 60.00");
        assertThat(payables.look(items.get(0))).isEqualTo("paid " + Batches.today() + " 10.00");
        assertThat(payables.look(items.get(1))).isEqualTo("payment_failed account_unknown");

        int version = admin().get(batch).path("version");
        take(batch, first).then().statusCode(200).body("unchanged", equalTo(2), "paid", equalTo(0));
        admin().get(batch).then().body("version", equalTo(version));

        ObjectNode all = results(
                "60.00",
                paid(references.get(2), "30.00"),
                failed(references.get(1), "20.00"),
                paid(references.get(0), "10.00"));
        take(batch, all)
                .then()
                .body(
                        "lines.outcome",
                        contains("paid", "unchanged", "unchanged"),
                        "state",
                        equalTo("settled"),
                        "open",
                        equalTo(0));
        take(batch, all).then().statusCode(200).body("unchanged", equalTo(3));
        assertThat(states(batch)).containsExactly("paid", "failed", "paid");
        assertThat(standing(fund)).isEqualTo("100.00 0.00 40.00 60.00");
        BatchTest.agrees(fund);
    }

    @Test
    void a_dry_run_says_the_same_and_writes_nothing() {
        ObjectNode results = results("30.00", paid(references.get(0), "10.00"), failed(references.get(1), "20.00"));
        cashier()
                .body(results.toString())
                .queryParam("validateOnly", true)
                .post(batch + "/results")
                .then()
                .statusCode(200)
                .body("written", equalTo(false), "open", equalTo(1), "lines.outcome", contains("paid", "failed"));
        assertThat(states(batch)).containsExactly("open", "open", "open");
        assertThat(standing(fund)).isEqualTo("100.00 60.00 0.00 40.00");
        assertThat(payables.look(items.get(0))).isEqualTo("batched");
    }

    @Test
    void lines_of_nobody_of_another_batch_and_twice_other_amounts_and_days_are_pointed_to_and_nothing_is_written() {
        String other = references(Batches.exported(fund, payables.approved("GD-HZ", "1.00")))
                .get(0);
        ObjectNode results = results(
                "65.01",
                paid(references.get(0), "10.01"),
                paid(references.get(1), "20.00").put("paidOn", "2199-01-01"),
                paid(references.get(2), "30.00").put("paidOn", "2000-01-01"),
                paid(other, "1.00"),
                paid("L" + "0".repeat(32), "2.00"),
                failed(references.get(2), "2.00"));
        long written = Written.rows();
        refuse(
                results,
                "/lines/0/amount/amount",
                "/lines/1/paidOn",
                "/lines/2/paidOn",
                "/lines/3/reference",
                "/lines/4/reference",
                "/lines/5/reference");
        refuse(results("10.01", paid(references.get(0), "10.00")), "/total/amount");
        refuse(results("10.00", paid(references.get(0), "10.00").put("failure", "other")), "/lines/0/failure");
        refuse(results("10.00", paid(references.get(0), "10.00").putNull("paidOn")), "/lines/0/paidOn");
        refuse(results("10.00", failed(references.get(0), "10.00").put("paidOn", Batches.today())), "/lines/0/paidOn");
        refuse(results("10.00", failed(references.get(0), "10.00").put("failure", "no luck")), "/lines/0/failure");
        refuse(results("10.00", paid("=cmd", "10.00").put("outcome", "won")), "/lines/0/reference", "/lines/0/outcome");
        assertThat(Written.rows()).isEqualTo(written);
        assertThat(states(batch)).containsExactly("open", "open", "open");
        assertThat(standing(fund)).isEqualTo("100.00 61.00 0.00 39.00");
    }

    @Test
    void what_the_bank_said_before_it_cannot_say_otherwise() {
        take(batch, results("30.00", paid(references.get(0), "10.00"), failed(references.get(1), "20.00")));
        refuse(results("10.00", failed(references.get(0), "10.00")), "/lines/0/outcome");
        refuse(results("20.00", paid(references.get(1), "20.00")), "/lines/0/outcome");
        refuse(results("20.00", failed(references.get(1), "20.00").put("failure", "other")), "/lines/0/outcome");
        refuse(
                results("40.00", paid(references.get(2), "30.00"), failed(references.get(0), "10.00")),
                "/lines/1/outcome");
        assertThat(states(batch)).containsExactly("paid", "failed", "open");
    }

    @Test
    void a_csv_says_the_same_as_json() {
        String csv = "\uFEFFamount,reference,outcome,paidOn,failure\r\n"
                + "10.00,%s,paid,%s,\r\n".formatted(references.get(0), Batches.today())
                + "20.00,%s,failed,,name_mismatch\r\n\r\n".formatted(references.get(1))
                + "30.00,total,,,\r\n";
        csv(csv.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("paid", "failed"));
        assertThat(states(batch)).containsExactly("paid", "failed", "open");
        csv(csv.replace("10.00,L", "10.005,L").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/amount/amount"));
        csv("reference,amount,outcome\nL,1.00,paid\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/total", "/lines/0/reference"));
        csv("reference,amount,outcome\nL\0,1.00,paid\ntotal,1.00,\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unstorable_text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference,amount,ouctome\\n | columns",
                "reference,amount,amount\\n | columns",
                "reference,amount\\n1\\n | columns",
                "reference,\"amount\\n | syntax",
                "\\uFFFF | encoding"
            })
    void a_csv_that_is_none_is_refused(String text, String code) {
        byte[] body = code.equals("encoding")
                ? new byte[] {(byte) 0xC3, 0x28}
                : text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        csv(body).then().statusCode(400).body("errors.code", contains(code));
    }

    @Test
    void a_body_has_its_bounds() {
        csv(new byte[(1 << 20) + 1]).then().statusCode(413);
        csv(new byte[0]).then().statusCode(422);
        cashier()
                .contentType("text/plain")
                .body("x")
                .post(batch + "/results")
                .then()
                .statusCode(415);
        cashier().body("[]").post(batch + "/results").then().statusCode(422);
        cashier()
                .contentType("application/json; charset=utf-8")
                .body(new byte[] {'{', (byte) 0xC3, '}'})
                .post(batch + "/results")
                .then()
                .statusCode(400);
    }

    private Response csv(byte[] body) {
        return cashier().contentType("text/csv; charset=utf-8").body(body).post(batch + "/results");
    }

    private void refuse(ObjectNode results, String... pointers) {
        take(batch, results).then().statusCode(422).body("errors.pointer", containsInAnyOrder(pointers));
    }
}
