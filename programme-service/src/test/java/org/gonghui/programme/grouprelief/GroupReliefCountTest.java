package org.gonghui.programme.grouprelief;

import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.registrycopy.RegistryCopyFixture.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.reliefcount.ReliefCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Groups count as long as they are recorded, as many as they were said to be last. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GroupReliefCountTest {

    private static final String PATH = "/api/v1/group-relief";
    private static final String BODY = "GD-GROUPS";

    @Inject
    ReliefCounter counter;

    @BeforeAll
    static void bodies() {
        Federation.stands();
        body(BODY, "municipal_federation", "GD");
    }

    @Test
    void a_group_counts_until_it_is_cancelled() {
        ObjectNode request = example("GroupReliefRequest").put("body", BODY).put("recipients", 300);
        Response made = admin().body(request.toString()).post(PATH);
        String path = made.then().statusCode(201).extract().header("Location");
        count("recipients", 300);

        edit(made.header("ETag"), "{\"recipients\":250}").patch(path).then().statusCode(200);
        count("recipients", 250);

        admin().body("{\"reason\":\"重复登记\"}").post(path + "/cancel").then().statusCode(200);
        count("recipients", 0);
    }

    @Test
    void what_a_group_of_unknown_size_was_given_counts_and_its_people_are_told_at_least() {
        body("GD-UNKNOWN", "municipal_federation", "GD");
        String known = given("GD-UNKNOWN", "\"recipients\":30");
        String unknown = given("GD-UNKNOWN", "\"recipients\":null");
        counter.count();
        ask("GD-UNKNOWN")
                .body("cases", equalTo(30), "recipients", equalTo(30), "recipientsAtMost", nullValue())
                .body("groupsOfUnknownSize", equalTo(1), "withheld", nullValue())
                .body("moneyPaid.amount", equalTo("200.50"), "goodsValue.amount", equalTo("40.00"));

        admin().body("{\"reason\":\"重复登记\"}").post(known + "/cancel").then().statusCode(200);
        counter.count();
        ask("GD-UNKNOWN")
                .body("cases", equalTo(0), "recipients", equalTo(0), "recipientsAtMost", nullValue())
                .body("moneyPaid.amount", equalTo("100.25"), "withheld", nullValue());

        edit("\"1\"", "{\"recipients\":25}").patch(unknown).then().statusCode(200);
        counter.count();
        ask("GD-UNKNOWN")
                .body("recipients", equalTo(25), "recipientsAtMost", equalTo(25), "groupsOfUnknownSize", equalTo(0));
    }

    @Test
    void a_group_of_unknown_size_does_not_uncover_a_few_who_are_known() {
        body("GD-FEW", "municipal_federation", "GD");
        given("GD-FEW", "\"recipients\":3");
        given("GD-FEW", "\"recipients\":null");
        counter.count();
        ask("GD-FEW")
                .body("withheld", equalTo("too_few"), "moneyPaid", nullValue(), "groupsOfUnknownSize", nullValue());
    }

    /** Cash of 100.25 and goods of 20.00 to a group; where it is recorded. */
    private static String given(String body, String people) {
        ObjectNode request = example("GroupReliefRequest").put("body", body);
        request.setAll(object("{" + people + ",\"cash\":{\"amount\":\"100.25\",\"currency\":\"CNY\"},"
                + "\"goodsValue\":{\"amount\":\"20.00\",\"currency\":\"CNY\"}}"));
        return admin().body(request.toString())
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse ask(String body) {
        return anyone().get("/api/v1/relief-counts/" + body + ".2024.all_relief")
                .then()
                .statusCode(200);
    }

    private void count(String what, int expected) {
        counter.count();
        anyone().get("/api/v1/relief-counts/" + BODY + ".2024.all_relief")
                .then()
                .statusCode(200)
                .body(what, equalTo(expected));
    }
}
