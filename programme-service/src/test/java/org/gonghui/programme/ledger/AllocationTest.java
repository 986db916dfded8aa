package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.ledger.Funds.FUNDS;
import static org.gonghui.programme.ledger.Funds.admin;
import static org.gonghui.programme.ledger.Funds.allocation;
import static org.gonghui.programme.ledger.Funds.officerOf;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Calls;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AllocationTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void money_from_outside_comes_with_its_document_and_is_taken_back_once() {
        UUID fund = Funds.empty("GD-HZ");
        Response allocated = officerOf("GD-HZ")
                .body(allocation("100.00", null).toString())
                .post(FUNDS + "/" + fund + "/allocations");
        allocated.then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        String path = allocated.header("Location");
        assertThat(officerOf("GD").get(path).asString()).isEqualTo(allocated.asString());
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");

        reverse(path).then().statusCode(200).body("reversed", equalTo(true), "reversalReason", equalTo("wrong fund"));
        assertThat(standing(fund)).isEqualTo("0.00 0.00 0.00 0.00");
        reverse(path).then().statusCode(409).body("errors.code", contains("reversed_already"));
        agrees(fund, 2);
    }

    @Test
    void money_out_of_another_fund_is_in_one_of_both_and_goes_back() {
        UUID above = Funds.filled("GD", "100.00");
        UUID below = Funds.empty("GD-HZ");
        String path = officerOf("GD")
                .body(allocation("60.00", above).toString())
                .post(FUNDS + "/" + below + "/allocations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(standing(above)).isEqualTo("40.00 0.00 0.00 40.00");
        assertThat(standing(below)).isEqualTo("60.00 0.00 0.00 60.00");
        admin().body(allocation("40.01", above).toString())
                .post(FUNDS + "/" + below + "/allocations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/insufficient-funds"), "available.amount", equalTo("40.00"));
        assertThat(standing(below)).isEqualTo("60.00 0.00 0.00 60.00");

        reverse(path).then().statusCode(200);
        assertThat(standing(above)).isEqualTo("100.00 0.00 0.00 100.00");
        assertThat(standing(below)).isEqualTo("0.00 0.00 0.00 0.00");
        agrees(above, 3);
        agrees(below, 2);
    }

    @Test
    void what_has_gone_on_is_not_taken_back() {
        UUID first = Funds.empty("GD");
        UUID second = Funds.empty("GD");
        String path = admin().body(allocation("100.00", null).toString())
                .post(FUNDS + "/" + first + "/allocations")
                .header("Location");
        admin().body(allocation("0.01", first).toString()).post(FUNDS + "/" + second + "/allocations");
        reverse(path).then().statusCode(409).body("available.amount", equalTo("99.99"));
        assertThat(standing(first)).isEqualTo("99.99 0.00 0.00 99.99");
        assertThat(admin().get(path).<Boolean>path("reversed")).isFalse();
        agrees(first, 2);
    }

    @Test
    void each_fault_is_pointed_to_and_no_money_moves() {
        UUID fund = Funds.filled("GD-HZ", "10.00");
        refuse(fund, allocation("0.00", null).putNull("documentNumber"), "/amount/amount", "/documentNumber");
        refuse(fund, allocation("1.001", null).putNull("reason"), "/amount/amount", "/reason");
        refuse(fund, allocation("-1.00", null), "/amount/amount");
        refuse(fund, allocation("1.00", null).put("amount", 1), "/amount");
        refuse(fund, allocation("1.00", fund), "/fromFund");
        refuse(fund, allocation("1.00", UUID.randomUUID()), "/fromFund");
        refuse(
                fund,
                allocation("1.00", null).put("fromFund", "x").put("documentNumber", "a\u0000b"),
                "/fromFund",
                "/documentNumber");
        assertThat(standing(fund)).isEqualTo("10.00 0.00 0.00 10.00");
    }

    @Test
    void only_who_acts_for_both_funds_moves_money_between_them() {
        UUID above = Funds.filled("GD", "100.00");
        UUID below = Funds.empty("GD-HZ");
        officerOf("GD-HZ")
                .body(allocation("1.00", above).toString())
                .post(FUNDS + "/" + below + "/allocations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fromFund"));
        officerOf("GD-GZ")
                .body(allocation("1.00", null).toString())
                .post(FUNDS + "/" + below + "/allocations")
                .then()
                .statusCode(404);
        String path = admin().body(allocation("1.00", above).toString())
                .post(FUNDS + "/" + below + "/allocations")
                .header("Location");
        officerOf("GD-HZ")
                .body("{\"reason\":\"not mine\"}")
                .post(path + "/reverse")
                .then()
                .statusCode(403);
        officerOf("GD-GZ")
                .body("{\"reason\":\"not mine\"}")
                .post(path + "/reverse")
                .then()
                .statusCode(404);
        officerOf("GD-GZ").get(path).then().statusCode(404);
        admin().get(path.replace(below.toString(), above.toString())).then().statusCode(404);
        Calls.anyone()
                .header("Idempotency-Key", "k")
                .body("{}")
                .post(path + "/reverse")
                .then()
                .statusCode(401);
    }

    @Test
    void money_moves_once_for_a_key_and_never_without_one() {
        UUID fund = Funds.empty("GD-HZ");
        String path = FUNDS + "/" + fund + "/allocations";
        Calls.admin()
                .body(allocation("1.00", null).toString())
                .post(path)
                .then()
                .statusCode(400);
        String key = UUID.randomUUID().toString();
        String request = allocation("1.00", null).toString();
        Response first =
                Calls.admin().header("Idempotency-Key", key).body(request).post(path);
        Response again =
                Calls.admin().header("Idempotency-Key", key).body(request).post(path);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(standing(fund)).isEqualTo("1.00 0.00 0.00 1.00");
        Calls.admin()
                .header("Idempotency-Key", key)
                .body(allocation("2.00", null).toString())
                .post(path)
                .then()
                .statusCode(422);
        agrees(fund, 1);
    }

    private static void refuse(UUID fund, ObjectNode request, String... pointers) {
        admin().body(request.toString())
                .post(FUNDS + "/" + fund + "/allocations")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(pointers));
    }

    private static Response reverse(String path) {
        return admin().body("{\"reason\":\"wrong fund\"}").post(path + "/reverse");
    }

    private static void agrees(UUID fund, int entries) {
        admin().get(FUNDS + "/" + fund + "/reconciliation")
                .then()
                .statusCode(200)
                .body(
                        "differences",
                        equalTo(java.util.List.of()),
                        "agrees",
                        equalTo(true),
                        "entries",
                        equalTo(entries));
    }
}
