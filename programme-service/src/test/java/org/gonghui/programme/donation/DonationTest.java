package org.gonghui.programme.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.ledger.Funds.standing;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.ledger.Funds;
import org.gonghui.programme.ledger.Ledger;
import org.gonghui.programme.ledger.LedgerReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DonationTest {

    private static final String DONORS = "/api/v1/donors";
    private static final String DONATIONS = "/api/v1/donations";

    @Inject
    Ledger ledger;

    @BeforeEach
    void standUp() {
        Federation.stands();
    }

    @Test
    void a_donor_and_a_donation_are_read_as_they_were_written_by_those_who_may_know() {
        String donor = donor("GD-HZ");
        ObjectNode request = donation(donor, null, "50000.00");
        Response made = post(DONATIONS, request);
        made.then().statusCode(201);
        String at = made.header("Location");
        ObjectNode read = object(officerOf("GD").get(at).asString());

        assertThat(read.remove(List.of("id", "version", "updatedAt", "cancelledBecause")))
                .isEqualTo(request);
        officerOf("GD").get(at).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        officerOf("GD-GZ").get(at).then().statusCode(404);
        officerOf("GD-GZ").get(DONORS + "/" + donor).then().statusCode(404);
        anyone().get(at).then().statusCode(401);
        assertThat(officerOf("GD-GZ").get(DONATIONS + "?donor=" + donor).<List<?>>path("items"))
                .isEmpty();
        assertThat(officerOf("GD-HZ").get(DONATIONS + "?donor=" + donor).<List<?>>path("items"))
                .hasSize(1);
        assertThat(officerOf("GD-GZ").get(DONORS + "?body=GD-HZ").<List<?>>path("items"))
                .isEmpty();
        assertThat(admin().get("/api/v1/changes?resource=donation").statusCode())
                .isEqualTo(400);
        post(DONATIONS, request).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"person\"} | /consentsToBeNamed",
                "{\"kind\":\"person\",\"consentsToBeNamed\":false} | /consentsToBeNamed",
                "{\"kind\":\"person\",\"name\":null,\"consentsToBeNamed\":true} | /name",
                "{\"kind\":\"organisation\",\"name\":null} | /name",
                "{\"kind\":\"organisation\",\"consentsToBeNamed\":true} | /consentsToBeNamed",
                "{\"kind\":\"anonymous\"} | /name"
            })
    void nobody_is_named_who_did_not_consent_and_the_name_is_not_echoed(String change, String pointer) {
        ObjectNode request = example("DonorRequest");
        request.putObject("name").put("zh", "某甲不愿具名").putNull("en");
        request.setAll(object(change));
        Response answer = post(DONORS, request);
        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
        assertThat(answer.asString()).doesNotContain("某甲不愿具名");
    }

    @Test
    void an_anonymous_donor_has_no_name() {
        post(DONORS, example("DonorRequest").put("kind", "anonymous").putNull("name"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":{\"amount\":\"0.00\",\"currency\":\"CNY\"}} | /amount/amount",
                "{\"receivedOn\":\"2027-06-01\"} | /receivedOn",
                "{\"body\":\"GD-GZ\"} | /donor",
                "{\"donor\":\"01936a2e-7c00-7000-8000-000000000999\"} | /donor",
                "{\"scheme\":\"nothing_of_the_kind\"} | /scheme",
                "{\"fund\":\"01936a2e-7c00-7000-8000-000000000999\"} | /fund"
            })
    void what_cannot_be_is_refused_with_a_pointer(String change, String pointer) {
        ObjectNode request = donation(donor("GD-HZ"), null, "1.00");
        request.setAll(object(change));
        Response answer = post(DONATIONS, request);
        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void what_is_raised_goes_into_its_fund_once_and_comes_out_only_while_it_is_there() {
        UUID fund = Funds.empty("GD-HZ");
        ObjectNode request = donation(donor("GD-HZ"), fund, "100.00");
        String at = post(DONATIONS, request).header("Location");
        post(DONATIONS, request).then().statusCode(200);
        assertThat(standing(fund)).isEqualTo("100.00 0.00 0.00 100.00");
        edit("\"1\"", "{\"amount\":{\"amount\":\"90.00\",\"currency\":\"CNY\"}}")
                .patch(at)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amount"));

        LedgerReference aid = Funds.reference();
        QuarkusTransaction.requiringNew().run(() -> ledger.reserve(fund, aid, new BigDecimal("60"), "aid"));
        cancel(at).then().statusCode(409).body("type", equalTo("/problems/insufficient-funds"));
        QuarkusTransaction.requiringNew().run(() -> ledger.release(fund, aid, new BigDecimal("60"), "no aid"));
        cancel(at).then().statusCode(200).body("cancelledBecause", equalTo("已退回捐赠人"));
        cancel(at).then().statusCode(200).body("version", equalTo(2));
        assertThat(standing(fund)).isEqualTo("0.00 0.00 0.00 0.00");
        edit("\"2\"", "{\"purpose\":\"x\"}").patch(at).then().statusCode(409);
    }

    @Test
    void nobody_puts_money_into_the_fund_of_others() {
        UUID fund = Funds.empty("GD-GZ");
        officerOf("GD-HZ")
                .body(donation(donor("GD-HZ"), fund, "1.00").toString())
                .post(DONATIONS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fund"));
    }

    private static String donor(String body) {
        return post(DONORS, example("DonorRequest").put("body", body))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ObjectNode donation(String donor, UUID fund, String amount) {
        ObjectNode request = example("DonationRequest").put("donor", donor);
        request.put("fund", fund == null ? null : fund.toString());
        request.putObject("amount").put("amount", amount).put("currency", "CNY");
        return request;
    }

    private static Response post(String path, ObjectNode request) {
        return admin().body(request.toString()).post(path);
    }

    private static Response cancel(String at) {
        return admin().body("{\"reason\":\"已退回捐赠人\"}").post(at + "/cancel");
    }
}
