package org.gonghui.programme.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.gonghui.programme.payment.Batches.PATH;
import static org.gonghui.programme.payment.Batches.approve;
import static org.gonghui.programme.payment.Batches.approver;
import static org.gonghui.programme.payment.Batches.as;
import static org.gonghui.programme.payment.Batches.cashier;
import static org.gonghui.programme.payment.Batches.failed;
import static org.gonghui.programme.payment.Batches.lineIds;
import static org.gonghui.programme.payment.Batches.made;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.ledger.Funds;
import org.gonghui.programme.person.PersonRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchTest {

    @Inject
    SamplePayables payables;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        SamplePayables.stand();
    }

    @Test
    void a_batch_sets_its_money_aside_and_shows_its_lines_masked() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        SamplePeople somebody = SamplePeople.next();
        UUID first = payables.approved("GD-HZ", "20.50", somebody);
        UUID second = payables.approved("GD-HZ", "30.00", SamplePeople.next());
        String batch = made(fund, List.of(second, first));
        Response read = cashier().get(batch);
        read.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("state", equalTo("reserved"), "total.amount", equalTo("50.50"), "lines", equalTo(2))
                .body("madeBy", equalTo("cashier"), "allowedActions", contains("cancel"));
        approver().get(batch).then().body("allowedActions", contains("approve"));
        Response lines = cashier().get(batch + "/lines");
        lines.then()
                .header("Cache-Control", equalTo("no-store"))
                .body("items.item", contains(second.toString(), first.toString()), "items.position", contains(1, 2));
        assertThat(lines.asString()).doesNotContain(somebody.secrets());
        assertThat(standing(fund)).isEqualTo("100.00 50.50 0.00 49.50");
        assertThat(payables.look(first)).isEqualTo("batched");
    }

    @Test
    void only_somebody_else_who_has_seen_the_total_approves() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        String batch = made(fund, payables.approved("GD-HZ", "20.00"));
        approve(as("cashier", Set.of(Roles.CASHIER, Roles.APPROVER), "GD"), batch, "20.00")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-work"));
        approve(as("cashier", Set.of(Roles.ADMIN)), batch, "20.00").then().statusCode(403);
        approve(cashier(), batch, "20.00").then().statusCode(403);
        approve(approver(), batch, "20.01").then().statusCode(409).body("errors.code", contains("total_differs"));
        approve(as("approver", Set.of(Roles.APPROVER), "GD-GZ"), batch, "20.00")
                .then()
                .statusCode(404);
        approve(approver(), batch, "20.00")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"), "approvedBy", equalTo("approver"));
        approve(as("another", Set.of(Roles.APPROVER), "GD"), batch, "20.00")
                .then()
                .statusCode(409)
                .body("errors.code", contains("wrong_state"), "allowedActions", equalTo(List.of()));
    }

    @Test
    void a_cancelled_batch_frees_its_money_and_its_records() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        List<UUID> items = payables.approved("GD-HZ", "20.00", "30.00");
        String batch = made(fund, items);
        approve(approver(), batch, "50.00");
        cashier()
                .body("{\"reason\":\"a mistake\"}")
                .post(batch + "/cancel")
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("cancelled"),
                        "reason",
                        equalTo("a mistake"),
                        "byState.state",
                        contains("cancelled"));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
        assertThat(payables.look(items.get(0))).isEqualTo("approved");
        assertThat(states(made(fund, items))).containsExactly("open", "open");
        cashier().body("{\"reason\":\"again\"}").post(batch + "/cancel").then().statusCode(409);
        agrees(fund);
    }

    @Test
    void a_batch_without_enough_money_takes_nothing() {
        UUID fund = Funds.filled("GD-HZ", "49.99");
        List<UUID> items = payables.approved("GD-HZ", "20.00", "30.00");
        cashier()
                .body(Batches.request(fund, "GD-HZ", items).toString())
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/insufficient-funds"), "available.amount", equalTo("49.99"));
        assertThat(payables.look(items.get(0))).isEqualTo("approved");
        cashier().get(PATH + "?fund=" + fund).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void each_fault_of_a_request_is_pointed_to_and_nothing_is_taken() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        List<UUID> items = payables.approved("GD-HZ", "20.00");
        UUID elsewhere = payables.approved("GD-GZ", "20.00").get(0);
        SamplePeople poor = SamplePeople.next();
        UUID noAccount = payables.approved(
                "GD-HZ", "1.00", new PersonRequest(poor.name(), poor.identityNumber(), null, null, null));
        ObjectNode twice = Batches.request(fund, "GD-HZ", List.of(items.get(0), items.get(0)));
        refuse(twice.put("kind", "Nothing").put("fund", "x"), "/kind", "/fund");
        refuse(Batches.request(fund, "GD-HZ", List.of(items.get(0), items.get(0))), "/items/1");
        refuse(Batches.request(fund, "GD-HZ", List.of()), "/items");
        refuse(Batches.request(fund, "GD-HZ", items).put("kind", "nothing"), "/kind");
        refuse(Batches.request(UUID.randomUUID(), "GD-HZ", items), "/fund");
        refuse(
                Batches.request(fund, "GD-HZ", List.of(elsewhere, items.get(0), UUID.randomUUID())),
                "/items/0",
                "/items/2");
        refuse(Batches.request(fund, "GD-HZ", List.of(items.get(0), noAccount)), "/items/1");
        as("c", Set.of(Roles.CASHIER), "GD-GZ")
                .body(Batches.request(fund, "GD-HZ", items).toString())
                .post(PATH)
                .then()
                .statusCode(403);
        as("c", Set.of(Roles.OFFICER), "GD-HZ")
                .body(Batches.request(fund, "GD-HZ", items).toString())
                .post(PATH)
                .then()
                .statusCode(403);
        UUID above = Funds.filled("GD", "100.00");
        as("c", Set.of(Roles.CASHIER), "GD-HZ")
                .body(Batches.request(above, "GD-HZ", items).toString())
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fund"));
        assertThat(payables.look(items.get(0))).isEqualTo("approved");
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
    }

    @Test
    void what_failed_is_paid_by_a_new_batch_or_goes_back_to_its_reviewers() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        List<UUID> items = payables.approved("GD-HZ", "10.00", "20.00", "30.00");
        String batch = Batches.exported(fund, items);
        List<String> references = references(batch);
        List<String> ids = lineIds(batch);
        take(
                        batch,
                        results(
                                "60.00",
                                paid(references.get(0), "10.00"),
                                failed(references.get(1), "20.00"),
                                failed(references.get(2), "30.00")))
                .then()
                .statusCode(200)
                .body("state", equalTo("settled"));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 10.00 90.00");

        step(batch, ids.get(2), "return").then().statusCode(200);
        assertThat(payables.look(items.get(2))).isEqualTo("in_review because");
        step(batch, ids.get(2), "return").then().statusCode(409);
        step(batch, ids.get(0), "return").then().statusCode(409).body("errors.code", contains("wrong_state"));

        String second = PATH + "/"
                + cashier()
                        .post(batch + "/retry")
                        .then()
                        .statusCode(201)
                        .body("lines", equalTo(1), "total.amount", equalTo("20.00"), "state", equalTo("reserved"))
                        .extract()
                        .path("id");
        assertThat(standing(fund)).isEqualTo("100.00 20.00 10.00 70.00");
        cashier().post(batch + "/retry").then().statusCode(409).body("errors.code", contains("nothing_failed"));
        // The record is in another batch now: the line that failed first may not send it back any more.
        step(batch, ids.get(1), "return").then().statusCode(409).body("errors.code", contains("taken_again"));
        assertThat(payables.look(items.get(1))).isEqualTo("batched account_unknown");
        approve(approver(), second, "20.00").then().statusCode(200);
        Batches.file(second, "text/csv");
        take(second, results("20.00", paid(references(second).get(0), "20.00")))
                .then()
                .statusCode(200);
        assertThat(standing(fund)).isEqualTo("100.00 0.00 30.00 70.00");
        agrees(fund);
    }

    @Test
    void what_came_back_is_available_again_and_may_be_paid_anew() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        List<UUID> items = payables.approved("GD-HZ", "10.00");
        String batch = Batches.exported(fund, items);
        ObjectNode results = results("10.00", paid(references(batch).get(0), "10.00"));
        take(batch, results).then().statusCode(200);
        String line = lineIds(batch).get(0);
        step(batch, line, "reverse").then().statusCode(200).body("byState.state", contains("reversed"));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
        assertThat(payables.look(items.get(0))).isEqualTo("payment_failed because");
        step(batch, line, "reverse").then().statusCode(409);
        // What the bank said once is still known, and pays nothing again.
        take(batch, results).then().statusCode(200).body("unchanged", equalTo(1), "paid", equalTo(0));
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
        cashier().post(batch + "/retry").then().statusCode(201);
        assertThat(standing(fund)).isEqualTo("100.00 10.00 0.00 90.00");
        agrees(fund);
    }

    @Test
    void a_step_that_no_state_allows_names_those_that_are() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        String batch = made(fund, payables.approved("GD-HZ", "10.00"));
        Batches.bankClerk()
                .accept("text/csv")
                .queryParam("purpose", "p")
                .post(batch + "/export")
                .then()
                .statusCode(409)
                .body("allowedActions", contains("cancel"));
        take(batch, results("10.00", paid(references(batch).get(0), "10.00")))
                .then()
                .statusCode(409);
        approve(approver(), batch, "10.00");
        Batches.file(batch, "text/csv");
        cashier()
                .body("{\"reason\":\"late\"}")
                .post(batch + "/cancel")
                .then()
                .statusCode(409)
                .body("allowedActions", contains("take_results", "retry", "return_line", "reverse_line"));
    }

    @Test
    void lists_go_by_body_fund_and_state_and_pages_of_lines_by_state() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        String one = made(fund, payables.approved("GD-HZ", "1.00", "2.00", "3.00"));
        String two = made(fund, payables.approved("GD-HZ", "1.00"));
        cashier().body("{\"reason\":\"r\"}").post(two + "/cancel");
        assertThat(ids("?fund=" + fund)).containsExactly(one, two);
        assertThat(ids("?fund=" + fund + "&state=reserved")).containsExactly(one);
        assertThat(ids("?fund=" + fund + "&body=GD-GZ")).isEmpty();
        as("x", Set.of(Roles.CASHIER), "GD-GZ")
                .get(PATH + "?fund=" + fund)
                .then()
                .body("items", equalTo(List.of()));
        as("x", Set.of(Roles.CASHIER), "GD-GZ").get(one).then().statusCode(404);
        as("x", Set.of(Roles.CASHIER), "GD-GZ").get(one + "/lines").then().statusCode(404);
        as("x", Set.of(Roles.PARTNER), "GD").get(PATH).then().statusCode(403);
        List<Integer> positions = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = cashier().get(one + "/lines?pageSize=2&state=open" + token);
            positions.addAll(page.path("items.position"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        assertThat(positions).containsExactly(1, 2, 3);
        cashier().get(one + "/lines?state=paid").then().body("items", equalTo(List.of()));
        admin().get(PATH + "/01936a2e-7c00-7000-8000-00000000ffff").then().statusCode(404);
    }

    @Test
    void each_step_of_a_batch_has_its_entry_in_the_audit_trail() {
        UUID fund = Funds.filled("GD-HZ", "100.00");
        String batch = Batches.exported(fund, payables.approved("GD-HZ", "10.00"));
        take(batch, results("10.00", paid(references(batch).get(0), "10.00")));
        admin().get("/api/v1/audit?resource=payment_batch&key=" + batch.substring(PATH.length() + 1))
                .then()
                .body("items.after.state", contains("reserved", "approved", "exported", "settled"))
                .body("items.actor", contains("cashier", "approver", "cashier", "cashier"));
    }

    private static Response step(String batch, String line, String step) {
        return cashier().body("{\"reason\":\"because\"}").post(batch + "/lines/" + line + "/" + step);
    }

    private static List<String> ids(String query) {
        List<String> ids = cashier().get(PATH + query).path("items.id");
        return ids.stream().map(id -> PATH + "/" + id).toList();
    }

    private static void refuse(ObjectNode request, String... pointers) {
        cashier()
                .body(request.toString())
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(pointers));
    }

    static void agrees(UUID fund) {
        ObjectNode found =
                object(admin().get(Funds.FUNDS + "/" + fund + "/reconciliation").asString());
        assertThat(found.path("differences")).isEmpty();
        assertThat(found.path("agrees").asBoolean()).isTrue();
    }
}
