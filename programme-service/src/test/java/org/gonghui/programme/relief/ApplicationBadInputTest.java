package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.as;
import static org.gonghui.programme.relief.Cases.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.TreeSet;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Written;
import org.gonghui.programme.scheme.Schemes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApplicationBadInputTest {

    private static @Nullable String held;

    private String round = "";

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    /** One round does for all: nothing that is refused takes a place in it. */
    @BeforeEach
    void roundIsHeld() {
        if (held == null) {
            held = Cases.round(0);
        }
        round = held;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'person':{'identityNumber':'440101197001010009'}} | /person/identityNumber identity_number",
                "{'person':{'bankAccount':{'bank':'示例银行','number':'6222020000000000001'}}}"
                        + " | /person/bankAccount/number bank_account_number",
                "{'person':{'phone':'12345'}} | /person/phone pattern",
                "{'person':null} | /person required",
                "{'asked':{'amount':'100.000','currency':'CNY'}} | /asked/amount pattern",
                "{'asked':{'amount':'-1.00','currency':'CNY'}} | /asked/amount pattern",
                "{'asked':{'amount':'0.00','currency':'CNY'}} | /asked/amount range",
                "{'asked':{'amount':'30000.01','currency':'CNY'}} | /asked/amount above_cap",
                "{'facts':{'own_medical_cost':'12.345','height':'180'}}"
                        + " | /facts/height unknown_fact,/facts/own_medical_cost invalid_value",
                "{'round':'01936a2e-7c00-7000-8000-00000000ffff'} | /round unknown_round",
                "{'appliedOn':'2023-12-31'} | /appliedOn outside_window",
                "{'appliedOn':'2199-01-01'} | /appliedOn outside_window,/appliedOn too_late",
                "{'body':'GD-HY'} | /body outside_round",
                "{'applicant':'king','note':'电话 139 1234 5678'} | /applicant unknown_code,/note no_personal_numbers",
                "{'documents':[{'kind':'diagnosis','fileName':'440101197001010009.pdf','mediaType':'text/html','sha256':'x','size':0}]}"
                        + " | /documents/0/fileName no_personal_numbers,/documents/0/mediaType unknown_code,"
                        + "/documents/0/sha256 pattern,/documents/0/size range"
            })
    void what_is_wrong_is_pointed_at_and_never_repeated(String change, String faults) {
        ObjectNode request = Cases.request(round);
        ObjectNode changes = object(change.replace('\'', '"'));
        if (changes.path("person").isObject()) {
            ((ObjectNode) request.get("person")).setAll((ObjectNode) changes.remove("person"));
        }
        request.setAll(changes);
        long written = Written.rows();
        Response answer =
                as("officer", Roles.OFFICER, "GD").body(request.toString()).post(APPLICATIONS);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Written.rows()).isEqualTo(written);
        assertThat(faults(answer)).isEqualTo(faults);
        JsonNode person = request.path("person");
        assertThat(answer.asString())
                .doesNotContain("440101197001010009", "6222020000000000001", "139 1234 5678")
                .doesNotContain(person.path("identityNumber").asText("-none-"));
    }

    @Test
    void a_person_of_another_subtree_is_not_applied_for() {
        long written = Written.rows();
        as("officer", Roles.OFFICER, "GD-GZ")
                .body(Cases.request(round).toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-scope"), "errors.pointer", contains("/body"));
        assertThat(Written.rows()).isEqualTo(written);
    }

    @Test
    void a_round_outside_its_window_takes_no_application() {
        ObjectNode rule = Cases.rule(0);
        rule.putObject("opening").put("kind", "monthly");
        String past = Schemes.round(Schemes.scheme("GD-HY", "2024-01-01", rule), "GD-HY-DY", "2024-03");
        long written = Written.rows();
        officer()
                .body(Cases.request(past).toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/round"), "errors.code", contains("outside_window"));
        assertThat(Written.rows()).isEqualTo(written);
        officer()
                .body(Cases.request(past).put("appliedOn", "2024-03-31").toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .body("appliedOn", equalTo("2024-03-31"), "ruleFrom", equalTo("2024-01-01"));
    }

    @Test
    void a_rule_stays_as_it_is_once_a_case_is_bound_to_it() {
        ObjectNode rule = Cases.rule(0);
        String scheme = Schemes.scheme("GD-HY", "2024-01-01", rule);
        String bound = Schemes.round(scheme, "GD-HY-DY", Cases.today().substring(0, 4));
        String path = Schemes.SCHEMES + "/" + scheme;
        officer()
                .body(Cases.request(bound).toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(201);
        rule.put("noticeDays", 3);
        String etag = Cases.anyAdmin().get(path).header("ETag");
        Cases.anyAdmin()
                .header("If-Match", etag)
                .body(rule.toString())
                .put(path + "/rules/2024-01-01")
                .then()
                .statusCode(409)
                .body("errors.code", contains("cases_bound"));
        Cases.anyAdmin()
                .body(rule.toString())
                .put(path + "/rules/" + Cases.today())
                .then()
                .statusCode(409);
        Cases.anyAdmin()
                .body(rule.toString())
                .put(path + "/rules/2199-01-01")
                .then()
                .statusCode(201);
    }

    @Test
    void an_amount_above_what_is_asked_is_not_found_due_nor_one_above_that_approved() {
        String id = Cases.draft(round);
        Cases.submit(id);
        Cases.takeUp(id);
        for (String amount : List.of("20000.01", "0.00", "1.000", "-1.00")) {
            Cases.step(Cases.reviewer(), id, "review", Cases.review(amount))
                    .then()
                    .statusCode(422);
        }
        Cases.step(Cases.reviewer(), id, "review", Cases.review("20000.00"))
                .then()
                .statusCode(200);
        String more =
                "{\"level\":\"county\",\"reason\":\"多\",\"amount\":{\"amount\":\"20000.01\",\"currency\":\"CNY\"}}";
        Cases.step(Cases.countyApprover(), id, "approve", more)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/amount/amount"), "errors.code", contains("above_limit"));
    }

    static String faults(Response answer) {
        List<String> pointers = answer.path("errors.pointer");
        List<String> codes = answer.path("errors.code");
        TreeSet<String> found = new TreeSet<>();
        for (int at = 0; at < pointers.size(); at++) {
            found.add(pointers.get(at) + " " + codes.get(at));
        }
        return String.join(",", found);
    }
}
