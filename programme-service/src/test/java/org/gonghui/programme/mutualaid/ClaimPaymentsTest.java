package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.mutualaid.MutualAid.CLAIMS;
import static org.gonghui.programme.mutualaid.MutualAid.approve;
import static org.gonghui.programme.mutualaid.MutualAid.approved;
import static org.gonghui.programme.mutualaid.MutualAid.as;
import static org.gonghui.programme.mutualaid.MutualAid.assess;
import static org.gonghui.programme.mutualaid.MutualAid.enrolled;
import static org.gonghui.programme.mutualaid.MutualAid.planYear;
import static org.gonghui.programme.mutualaid.MutualAid.submitted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Calls;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.ledger.Funds;
import org.gonghui.programme.ledger.Ledger;
import org.gonghui.programme.payment.PayableLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimPaymentsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    private static final String BATCHES = "/api/v1/payment-batches/";

    @Inject
    ClaimPayments payments;

    @Inject
    Ledger ledger;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void what_is_approved_is_batched_and_paid() {
        SamplePeople somebody = SamplePeople.next();
        UUID claim = approvedClaim(somebody);
        UUID batch = UUID.randomUUID();
        List<PayableLine> lines = take(batch, "GD", List.of(claim));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(claim);
            assertThat(line.amount()).isEqualByComparingTo("600.00");
            assertThat(line.payee().bankAccount().number())
                    .isEqualTo("****" + somebody.bankAccount().substring(15));
        });
        show(claim, "batched", batch);
        within(() -> payments.paid(claim, batch, DAY, new BigDecimal("600.00")));
        admin().get(CLAIMS + "/" + claim)
                .then()
                .body("state", equalTo("paid"))
                .body("paid.amount", equalTo("600.00"))
                .body("paidOn", equalTo("2025-04-01"));
        assertThatThrownBy(() -> within(() -> payments.paid(claim, batch, DAY, new BigDecimal("600.00"))))
                .as("never twice")
                .isInstanceOf(Problem.class);
        within(() -> payments.reversed(claim, batch, "the bank took it back"));
        show(claim, "payment_failed", batch);
    }

    @Test
    void what_fails_is_paid_by_another_batch_to_another_account() {
        UUID claim = approvedClaim(SamplePeople.next());
        UUID first = UUID.randomUUID();
        take(first, "GD-HZ", List.of(claim));
        String path = CLAIMS + "/" + claim + "/bank-account";
        String account = "{\"bank\":\"示例银行\",\"number\":\"6222020000000000000\"}";
        as("officer", Roles.OFFICER).body(account).put(path).then().statusCode(409);
        within(() -> payments.failed(claim, first, "account closed"));
        as("officer", Roles.OFFICER)
                .body(account)
                .put(path)
                .then()
                .statusCode(200)
                .body("person.bankAccount.number", equalTo("****0000"));
        UUID second = UUID.randomUUID();
        assertThat(take(second, "GD-HZ", List.of(claim))
                        .get(0)
                        .payee()
                        .bankAccount()
                        .number())
                .isEqualTo("****0000");
        within(() -> payments.released(claim, second, "given up"));
        show(claim, "approved", null);
    }

    @Test
    void claims_that_fail_together_wait_equally_long_even_if_the_limits_change_meanwhile() {
        String planYear = planYear(2025, "1000.00");
        List<UUID> claims = Stream.generate(() -> enrolled(planYear, SamplePeople.next()))
                .limit(2)
                .map(enrolment -> UUID.fromString(approved(enrolment, "2025-03-18", "600.00")))
                .toList();
        UUID batch = UUID.randomUUID();
        take(batch, "GD-HZ", claims);
        within(() -> {
            payments.failed(claims.get(0), batch, "account closed");
            limitPayment(planYear, 3);
            payments.failed(claims.get(1), batch, "account closed");
        });
        List<String> due = claims.stream()
                .map(claim -> admin().get(CLAIMS + "/" + claim).<String>path("dueOn"))
                .distinct()
                .toList();
        assertThat(due).containsExactly(MutualAid.today().plusDays(20).toString());
    }

    private static void limitPayment(String planYear, int days) {
        Response before = admin().get(MutualAid.PLANS + "/" + planYear);
        ObjectNode terms = Calls.object(before.asString());
        terms.remove(List.of("version", "updatedAt"));
        terms.putObject("limits").put("assessment", 15).put("approval", 10).put("payment", days);
        admin().header("If-Match", before.header("ETag"))
                .body(terms.toString())
                .put(MutualAid.PLANS + "/" + planYear)
                .then()
                .statusCode(200);
    }

    @Test
    void what_goes_back_to_its_reviewers_no_longer_counts_towards_the_ceiling() {
        String planYear = planYear(2025, "600.00");
        SamplePeople somebody = SamplePeople.next();
        String enrolment = enrolled(planYear, somebody);
        UUID claim = UUID.fromString(approved(enrolment, "2025-03-18", "600.00"));
        String other = submitted(enrolment, "2025-03-19", "30000.00");
        assess(other, "600.00").then().statusCode(200);
        approve(other).then().statusCode(409);
        UUID batch = UUID.randomUUID();
        take(batch, "GD-HZ", List.of(claim));
        within(() -> payments.returned(claim, batch, "somebody else's account"));
        show(claim, "submitted", null);
        approve(other).then().statusCode(200);
        assess(claim.toString(), "600.00").then().statusCode(200);
        approve(claim.toString()).then().statusCode(409);
    }

    @Test
    void what_cannot_be_paid_is_named_and_nothing_is_taken() {
        UUID good = approvedClaim(SamplePeople.next());
        UUID open = UUID.fromString(
                submitted(enrolled(planYear(2025, "1000.00"), SamplePeople.next()), "2025-03-18", "100.00"));
        List<UUID> wanted = List.of(good, open, UUID.randomUUID());
        assertThatThrownBy(() -> take(UUID.randomUUID(), "GD-HZ", wanted))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/items/1", "/items/2"));
        assertThatThrownBy(() -> take(UUID.randomUUID(), "GD-GZ", List.of(good)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.faults())
                        .extracting(Fault::code)
                        .containsExactly("unknown_record"));
        show(good, "approved", null);
    }

    @Test
    void of_batches_that_want_the_same_claims_at_once_one_gets_them() {
        List<UUID> claims = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            claims.add(approvedClaim(SamplePeople.next()));
        }
        List<UUID> turned = new ArrayList<>(claims);
        Collections.reverse(turned);
        List<Callable<Boolean>> batches = List.of(() -> taken(claims), () -> taken(turned), () -> taken(claims));
        assertThat(Race.run(batches)).containsOnlyOnce(true);
    }

    @Test
    void a_batch_pays_claims_out_of_a_fund() {
        UUID fund = Funds.holding(ledger, "GD-HZ", "1000.00");
        UUID claim = approvedClaim(SamplePeople.next());
        ObjectNode request = Calls.object("{\"kind\":\"mutual_aid_claim\",\"body\":\"GD-HZ\"}")
                .put("fund", fund.toString());
        request.putArray("items").add(claim.toString());
        String batch = BATCHES
                + with("cashier", Roles.CASHIER)
                        .body(request.toString())
                        .post("/api/v1/payment-batches")
                        .then()
                        .statusCode(201)
                        .body("total.amount", equalTo("600.00"))
                        .extract()
                        .path("id");
        assertThat(Funds.standing(fund)).isEqualTo("1000.00 600.00 0.00 400.00");
        with("approver", Roles.APPROVER)
                .body("{\"total\":{\"amount\":\"600.00\",\"currency\":\"CNY\"}}")
                .post(batch + "/approve")
                .then()
                .statusCode(200);
        with("cashier", Roles.CASHIER, Roles.PII_READER)
                .accept("text/csv")
                .queryParam("purpose", "pay claims of mutual aid")
                .post(batch + "/export")
                .then()
                .statusCode(200);
        String reference = admin().get(batch + "/lines").path("items[0].reference");
        ObjectNode results = Calls.object("{\"total\":{\"amount\":\"600.00\",\"currency\":\"CNY\"}}");
        results.putArray("lines")
                .addObject()
                .put("reference", reference)
                .put("outcome", "paid")
                .put("paidOn", MutualAid.today().toString())
                .putObject("amount")
                .put("amount", "600.00")
                .put("currency", "CNY");
        with("cashier", Roles.CASHIER)
                .body(results.toString())
                .post(batch + "/results")
                .then()
                .statusCode(200);
        assertThat(Funds.standing(fund)).isEqualTo("1000.00 0.00 600.00 400.00");
        admin().get(CLAIMS + "/" + claim).then().body("state", equalTo("paid")).body("paid.amount", equalTo("600.00"));
    }

    private static RequestSpecification with(String subject, String... roles) {
        return as(subject, roles).header("Idempotency-Key", UUID.randomUUID());
    }

    private boolean taken(List<UUID> claims) {
        try {
            take(UUID.randomUUID(), "GD-HZ", claims);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static UUID approvedClaim(SamplePeople somebody) {
        return UUID.fromString(approved(enrolled(planYear(2025, "1000.00"), somebody), "2025-03-18", "600.00"));
    }

    private List<PayableLine> take(UUID batch, String body, List<UUID> claims) {
        return QuarkusTransaction.requiringNew().call(() -> payments.take(batch, body, claims));
    }

    private static void within(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static void show(UUID claim, String state, UUID batch) {
        admin().get(CLAIMS + "/" + claim)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("paid", nullValue())
                .body("batch", batch == null ? nullValue() : equalTo(batch.toString()));
    }
}
