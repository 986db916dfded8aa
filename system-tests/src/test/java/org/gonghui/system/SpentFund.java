package org.gonghui.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A fund that many spend: by allocations to another fund, by group relief, and by payment batches. Each takes a yuan. */
final class SpentFund {

    private static final String FUNDS = "/api/v1/funds";
    private static final String BODY = "GD-HY";
    private static final String YUAN = "{\"amount\":\"%s\",\"currency\":\"CNY\"}";
    private static final Path EXAMPLES =
            LocalStack.repository().resolve("programme-service/src/main/resources/examples");

    private final OwnService programme;
    private final String id;
    private final String sink;

    SpentFund(OwnService programme, int yuan) throws IOException {
        this.programme = programme;
        this.id = fund();
        this.sink = fund();
        made(admin(), FUNDS + "/" + id + "/allocations", allocation(yuan + ".00", null));
    }

    Spend allocation() throws IOException {
        return new Spend(
                key(),
                FUNDS + "/" + sink + "/allocations",
                allocation("1.00", id).toString());
    }

    Spend groupRelief() throws IOException {
        ObjectNode request =
                example("GroupReliefRequest").put("body", BODY).put("fund", id).putNull("goodsValue");
        request.set("cash", Gateway.parse(YUAN.formatted("1.00")));
        request.withObject("/externalId").put("key", key());
        return new Spend(key(), "/api/v1/group-relief", request.toString());
    }

    Spend batch(String application) throws IOException {
        ObjectNode request = example("PaymentBatchRequest").put("body", BODY).put("fund", id);
        request.put("kind", "relief_application").putArray("items").add(application);
        return new Spend(key(), "/api/v1/payment-batches", request.toString());
    }

    /** What of the fund is allocated, reserved, spent and available. */
    String standing() {
        return standing(id);
    }

    String standingOfSink() {
        return standing(sink);
    }

    private String standing(String fund) {
        JsonNode read = Gateway.parse(admin().get(FUNDS + "/" + fund).asString());
        return "%s %s %s %s"
                .formatted(
                        read.at("/allocated/amount").asText(),
                        read.at("/reserved/amount").asText(),
                        read.at("/spent/amount").asText(),
                        read.at("/available/amount").asText());
    }

    JsonNode reconciliation() {
        return reconciliation(id);
    }

    JsonNode reconciliationOfSink() {
        return reconciliation(sink);
    }

    private JsonNode reconciliation(String fund) {
        return Gateway.parse(admin().get(FUNDS + "/" + fund + "/reconciliation").asString());
    }

    String id() {
        return id;
    }

    private String fund() throws IOException {
        ObjectNode request = example("FundRequest").put("body", BODY);
        request.withObject("/name").put("zh", "资金 " + key());
        return made(admin(), FUNDS, request);
    }

    private static ObjectNode allocation(String amount, String from) throws IOException {
        ObjectNode request = example("FundAllocationRequest").put("fromFund", from);
        request.withObject("/amount").put("amount", amount);
        return request;
    }

    private RequestSpecification admin() {
        return programme.as("admin", "admin");
    }

    static ObjectNode example(String schema) throws IOException {
        return (ObjectNode) Gateway.parse(Files.readString(EXAMPLES.resolve(schema + ".json")));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** Posts what must be taken, and answers its id. */
    static String made(RequestSpecification caller, String path, ObjectNode request) {
        return Gateway.created(
                caller.header("Idempotency-Key", key()).body(request.toString()).post(path));
    }
}
