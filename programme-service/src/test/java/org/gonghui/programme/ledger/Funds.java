package org.gonghui.programme.ledger;

import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.UUID;
import org.gonghui.programme.Calls;
import org.jspecify.annotations.Nullable;

/** Funds of tests. */
public final class Funds {

    public static final String FUNDS = "/api/v1/funds";

    private Funds() {}

    /** An admin's call with a key of its own. */
    public static RequestSpecification admin() {
        return Calls.admin().header("Idempotency-Key", UUID.randomUUID());
    }

    /** An officer's call with a key of its own. */
    public static RequestSpecification officerOf(String... bodies) {
        return Calls.officerOf(bodies).header("Idempotency-Key", UUID.randomUUID());
    }

    /** The contract's example of a fund, under a name of its own. */
    public static ObjectNode request(String body) {
        ObjectNode request = example("FundRequest").put("body", body);
        request.remove("externalId");
        request.withObjectProperty("name").put("zh", "资金 " + UUID.randomUUID());
        return request;
    }

    /** An empty fund of a body. */
    public static UUID empty(String body) {
        return UUID.fromString(admin().body(request(body).toString())
                .post(FUNDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A fund with so many yuan in it, which nothing but the ledger knows of. */
    public static UUID holding(Ledger ledger, String body, String amount) {
        UUID fund = empty(body);
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.allocate(fund, reference(), new BigDecimal(amount), "for a test"));
        return fund;
    }

    /** A fund with so many yuan in it, allocated from outside. */
    public static UUID filled(String body, String amount) {
        UUID fund = empty(body);
        admin().body(allocation(amount, null).toString())
                .post(FUNDS + "/" + fund + "/allocations")
                .then()
                .statusCode(201);
        return fund;
    }

    /** A request to put so much into a fund, from outside or out of another one. */
    public static ObjectNode allocation(String amount, @Nullable UUID from) {
        ObjectNode request = example("FundAllocationRequest");
        request.remove("externalId");
        request.withObjectProperty("amount").put("amount", amount);
        return request.put("fromFund", from == null ? null : from.toString());
    }

    public static LedgerReference reference() {
        return new LedgerReference("test", UUID.randomUUID());
    }

    /** What of a fund is allocated, reserved, spent and available. */
    public static String standing(UUID fund) {
        ObjectNode read = object(admin().get(FUNDS + "/" + fund).asString());
        return "%s %s %s %s"
                .formatted(
                        read.at("/allocated/amount").asText(),
                        read.at("/reserved/amount").asText(),
                        read.at("/spent/amount").asText(),
                        read.at("/available/amount").asText());
    }
}
