package org.gonghui.programme.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Calls;

/** Calls about batches. Each has a key of its own. */
final class Batches {

    static final String PATH = "/api/v1/payment-batches";

    private Batches() {}

    static RequestSpecification as(String subject, Set<String> roles, String... bodies) {
        return Calls.anyone()
                .header("Idempotency-Key", UUID.randomUUID())
                .auth()
                .oauth2(Tokens.of(subject, roles, List.of(bodies)));
    }

    static RequestSpecification cashier() {
        return as("cashier", Set.of(Roles.CASHIER), "GD");
    }

    static RequestSpecification approver() {
        return as("approver", Set.of(Roles.APPROVER), "GD");
    }

    static RequestSpecification bankClerk() {
        return as("cashier", Set.of(Roles.CASHIER, Roles.PII_READER), "GD");
    }

    static ObjectNode request(UUID fund, String body, List<UUID> items) {
        ObjectNode request = Calls.object("{}")
                .put("kind", SamplePayables.KIND)
                .put("body", body)
                .put("fund", fund.toString())
                .put("note", "invented sample");
        ArrayNode ids = request.putArray("items");
        items.forEach(item -> ids.add(item.toString()));
        return request;
    }

    /** A batch of GD-HZ, made by the cashier. */
    static String made(UUID fund, List<UUID> items) {
        return PATH
                + "/"
                + cashier()
                        .body(request(fund, "GD-HZ", items).toString())
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static Response approve(RequestSpecification caller, String batch, String total) {
        return caller.body("{\"total\":{\"amount\":\"" + total + "\",\"currency\":\"CNY\"}}")
                .post(batch + "/approve");
    }

    /** A batch that is with the bank. */
    static String exported(UUID fund, List<UUID> items) {
        String batch = made(fund, items);
        String total = Calls.admin().get(batch).path("total.amount");
        approve(approver(), batch, total).then().statusCode(200);
        file(batch, "text/csv");
        return batch;
    }

    static byte[] file(String batch, String type) {
        return bankClerk()
                .accept(type)
                .queryParam("purpose", "test of the bank file")
                .post(batch + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** References of a batch's lines in their order. */
    static List<String> references(String batch) {
        return Calls.admin().get(batch + "/lines?pageSize=500").path("items.reference");
    }

    static List<String> lineIds(String batch) {
        return Calls.admin().get(batch + "/lines?pageSize=500").path("items.id");
    }

    /** States of a batch's lines in their order. */
    static List<String> states(String batch) {
        return Calls.admin().get(batch + "/lines?pageSize=500").path("items.state");
    }

    static ObjectNode results(String total, ObjectNode... rows) {
        ObjectNode results = Calls.object("{}");
        results.putObject("total").put("amount", total).put("currency", "CNY");
        ArrayNode lines = results.putArray("lines");
        Stream.of(rows).forEach(lines::add);
        return results;
    }

    static ObjectNode paid(String reference, String amount) {
        return row(reference, amount, "paid").put("paidOn", today());
    }

    static ObjectNode failed(String reference, String amount) {
        return row(reference, amount, "failed").put("failure", "account_unknown");
    }

    private static ObjectNode row(String reference, String amount, String outcome) {
        ObjectNode row = Calls.object("{}").put("reference", reference).put("outcome", outcome);
        row.putObject("amount").put("amount", amount).put("currency", "CNY");
        return row;
    }

    static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    }

    static Response take(String batch, ObjectNode results) {
        return cashier().body(results.toString()).post(batch + "/results");
    }
}
