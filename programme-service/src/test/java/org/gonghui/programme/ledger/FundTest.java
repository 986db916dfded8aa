package org.gonghui.programme.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.ledger.Funds.FUNDS;
import static org.gonghui.programme.ledger.Funds.admin;
import static org.gonghui.programme.ledger.Funds.officerOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Federation;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FundTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
        RegistryCopyFixture.body("FUND-LIST", "municipal_federation", null);
        RegistryCopyFixture.body("FUND-LIST-BELOW", "county_federation", "FUND-LIST");
    }

    @Test
    void a_fund_is_set_up_empty_and_reads_as_it_was_written() {
        ObjectNode request = Funds.request("GD-HZ");
        Response created = officerOf("GD").body(request.toString()).post(FUNDS);
        assertThat(created.statusCode()).isEqualTo(201);
        Response answer = officerOf("GD-HZ").get(created.header("Location"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        ObjectNode read = object(answer.asString());
        assertThat(created.header("Location"))
                .endsWith(FUNDS + "/" + read.remove("id").asText());
        assertThat(read.remove("version").asInt()).isEqualTo(1);
        assertThat(read.remove("updatedAt").asText()).endsWith("Z");
        assertThat(read.remove("entries").asInt()).isZero();
        for (String part : List.of("allocated", "reserved", "spent", "available")) {
            assertThat(read.remove(part).toString()).isEqualTo("{\"amount\":\"0.00\",\"currency\":\"CNY\"}");
        }
        assertThat(read).isEqualTo(request);
    }

    @Test
    void of_many_equal_requests_at_once_one_sets_up_and_the_others_find_it_and_another_note_is_refused() {
        ObjectNode request = Funds.request("GD-HZ");
        List<Response> answers = Race.run(
                Collections.nCopies(16, () -> admin().body(request.toString()).post(FUNDS)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        String id = answers.get(0).path("id");
        assertThat(answers).extracting(answer -> answer.<String>path("id")).containsOnly(id);
        admin().body(request.put("note", "other").toString())
                .post(FUNDS)
                .then()
                .statusCode(409)
                .header("Location", endsWith(id))
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void each_fault_of_a_request_is_pointed_to_and_nothing_is_set_up() {
        ObjectNode request = Funds.request("gd")
                .put("year", 1492)
                .put("source", "lottery")
                .put("note", "")
                .put("total", 5);
        request.putObject("name").put("zh", " ");
        admin().body(request.toString())
                .post(FUNDS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/body", "/year", "/source", "/note", "/total", "/name/zh"));
        admin().body(Funds.request("NOBODY").toString())
                .post(FUNDS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-body"), "errors.pointer", contains("/body"));
        admin().body(Funds.request(Federation.GONE).toString())
                .post(FUNDS)
                .then()
                .statusCode(422)
                .body("errors.code", contains("body_not_alive"));
        admin().body(Funds.request("GD").put("year", 2199).toString())
                .post(FUNDS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/year"));
    }

    @Test
    void a_fund_outside_the_callers_subtrees_is_not_set_up_and_not_known() {
        officerOf("GD-GZ")
                .body(Funds.request("GD-HZ").toString())
                .post(FUNDS)
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("/body"));
        UUID fund = Funds.empty("GD-HZ");
        officerOf("GD-GZ").get(FUNDS + "/" + fund).then().statusCode(404);
        officerOf().get(FUNDS + "/" + fund).then().statusCode(404);
        officerOf("GD").get(FUNDS + "/" + fund).then().statusCode(200);
        admin().get(FUNDS + "/01936a2e-7c00-7000-8000-00000000ffff").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, 200, 201",
        "reviewer, 200, 403",
        "approver, 200, 403",
        "cashier, 200, 403",
        "auditor, 200, 403",
        "partner, 403, 403",
        "pii-reader, 403, 403"
    })
    void the_role_says_who_reads_and_who_sets_up(String role, int reading, int writing) {
        RequestSpecification caller = anyone().auth().oauth2(Tokens.of(Set.of(role), List.of("GD")));
        caller.get(FUNDS).then().statusCode(reading);
        anyone().auth()
                .oauth2(Tokens.of(Set.of(role), List.of("GD")))
                .body(Funds.request("GD-HZ").toString())
                .post(FUNDS)
                .then()
                .statusCode(writing);
        anyone().get(FUNDS).then().statusCode(401);
    }

    @Test
    void lists_show_the_callers_subtrees_and_go_by_body_year_and_source() {
        String one = fund("FUND-LIST", 2023, "union_dues");
        String two = fund("FUND-LIST", 2024, "government");
        String three = fund("FUND-LIST-BELOW", 2024, "union_dues");
        assertThat(list("FUND-LIST", "")).containsExactly(one, two, three);
        assertThat(list("FUND-LIST-BELOW", "")).containsExactly(three);
        assertThat(list("FUND-LIST-BELOW", "&body=FUND-LIST")).isEmpty();
        assertThat(list("GD", "&body=FUND-LIST")).isEmpty();
        assertThat(list("FUND-LIST", "&body=FUND-LIST")).containsExactly(one, two);
        assertThat(list("FUND-LIST", "&year=2024")).containsExactly(two, three);
        assertThat(list("FUND-LIST", "&source=union_dues")).containsExactly(one, three);
        officerOf("GD").get(FUNDS + "?year=99").then().statusCode(400);
        officerOf("GD").get(FUNDS + "?fund=1").then().statusCode(400);
    }

    @Test
    void an_auditor_sees_who_set_a_fund_up_and_each_change_of_it() {
        UUID fund = Funds.empty("GD-HZ");
        anyone().auth()
                .oauth2(Tokens.of(Roles.AUDITOR))
                .get("/api/v1/audit?resource=fund&key=" + fund)
                .then()
                .statusCode(200)
                .body("items.action", contains("create"), "items.actor", contains("tester"));
    }

    private static String fund(String body, int year, String source) {
        return admin().body(Funds.request(body)
                        .put("year", year)
                        .put("source", source)
                        .toString())
                .post(FUNDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> list(String scope, String query) {
        List<String> ids = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = officerOf(scope).get(FUNDS + "?pageSize=2" + query + token);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        return ids;
    }
}
