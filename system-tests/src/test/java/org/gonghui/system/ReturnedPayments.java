package org.gonghui.system;

import static org.gonghui.system.Gateway.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Lets money come back from the bank, so that the record that it was paid for waits at the cashiers' desk. */
final class ReturnedPayments {

    private static final String BATCHES = "/api/v1/payment-batches";

    private ReturnedPayments() {}

    /** Takes back one line of a settled batch of these records. */
    static void of(String kind) {
        JsonNode batch = first(
                BATCHES,
                one -> kind.equals(one.path("kind").textValue())
                        && "settled".equals(one.path("state").textValue()));
        String path = BATCHES + "/" + batch.path("id").textValue();
        JsonNode line =
                first(path + "/lines", one -> "paid".equals(one.path("state").textValue()));
        as("cashier", "GD")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\":\"账户已销\"}")
                .post(path + "/lines/" + line.path("id").textValue() + "/reverse")
                .then()
                .statusCode(200);
    }

    private static JsonNode first(String path, Predicate<JsonNode> wanted) {
        JsonNode page = Gateway.parse(as("admin").get(path + "?pageSize=500").asString());
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of " + path + " is as wanted"));
    }
}
