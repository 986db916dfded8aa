package org.gonghui.programme.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.scheme.Schemes.SCHEMES;
import static org.gonghui.programme.scheme.Schemes.example;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.TreeSet;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemeTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void a_scheme_reads_as_it_was_written_and_is_put_again_without_effect() {
        String code = Schemes.newCode();
        String path = SCHEMES + "/" + code;
        ObjectNode request = example("ReliefSchemeRequest").put("code", code).put("body", "GD-HY");
        officerOf("GD-HY").body(request.toString()).put(path).then().statusCode(201);
        officerOf("GD-HY")
                .body(request.toString())
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        request.put("note", "改名");
        officerOf("GD-HY").body(request.toString()).put(path).then().statusCode(428);
        officerOf("GD-HY")
                .header("If-Match", "\"1\"")
                .body(request.toString())
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        ObjectNode read = object(anyone().get(path).asString());
        read.remove(List.of("version", "updatedAt"));
        request.putArray("rules");
        assertThat(read).isEqualTo(request);
        officerOf("GD-GZ").body(request.toString()).put(path).then().statusCode(422);
        request.remove("rules");
        officerOf("GD-GZ").body(request.toString()).put(path).then().statusCode(403);
        anyone().get(SCHEMES + "/none").then().statusCode(404);
    }

    @Test
    void rules_follow_one_another_and_a_later_one_leaves_the_earlier_as_it_is() {
        ObjectNode first = example("ReliefRule");
        String code = Schemes.scheme("GD-HY", "2024-01-01", first);
        ObjectNode second = first.deepCopy().put("noticeDays", 7);
        String path = SCHEMES + "/" + code;
        officerOf("GD-HY")
                .body(second.toString())
                .put(path + "/rules/2024-07-01")
                .then()
                .statusCode(201);
        officerOf("GD-HY")
                .body(second.toString())
                .put(path + "/rules/2024-07-01")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        anyone().get(path)
                .then()
                .body("rules.validFrom", contains("2024-01-01", "2024-07-01"), "rules.rule.noticeDays", contains(5, 7));
        assertThat(object(anyone().get(path).asString()).at("/rules/0/rule")).isEqualTo(first);
        officerOf("GD-HY")
                .body(first.toString())
                .put(path + "/rules/2024-07-01")
                .then()
                .statusCode(428);
        officerOf("GD-GZ")
                .body(first.toString())
                .put(path + "/rules/2024-08-01")
                .then()
                .statusCode(403);
        admin().header("If-Match", "\"3\"")
                .body(first.toString())
                .put(path + "/rules/2024-07-01")
                .then()
                .statusCode(200);
        admin().body(first.toString()).put(path + "/rules/1789-07-14").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'applicants':[]} | /applicants length",
                "{'applicants':['worker','worker']} | /applicants/1 duplicate",
                "{'applicants':['worker','king']} | /applicants/1 unknown_code",
                "{'caseCap':{'amount':'1.000','currency':'CNY'}} | /caseCap/amount pattern",
                "{'yearlyCap':{'amount':'1.00','currency':'CNY'}} | /yearlyCap less_than_case_cap",
                "{'approvals':['provincial','municipal']} | /approvals/1 not_upwards",
                "{'approvals':[]} | /approvals length",
                "{'noticeDays':-1} | /noticeDays range",
                "{'limits':{'review':0,'approval':1,'payment':1,'appeal':1}} | /limits/review range",
                "{'opening':{'kind':'months'}} | /opening/months required",
                "{'opening':{'kind':'monthly','months':[3]}} | /opening/months not_of_this_type",
                "{'opening':{'kind':'months','months':[13]}} | /opening/months/0 range",
                "{'facts':[{'code':'a','name':{'zh':'甲'},'type':'code','required':true,'otherwise':'pass'}]}"
                        + " | /facts/0/codes required,/facts/0/otherwise no_limit",
                "{'facts':[{'code':'a','name':{'zh':'甲'},'type':'boolean','required':true,'atLeast':1,'otherwise':'fail'}]}"
                        + " | /facts/0/atLeast not_of_this_type"
            })
    void what_is_wrong_with_a_rule_is_pointed_at(String change, String faults) {
        String code = Schemes.scheme("GD-HY");
        ObjectNode rule = example("ReliefRule");
        rule.setAll(object(change.replace('\'', '"')));
        Response answer = admin().body(rule.toString()).put(SCHEMES + "/" + code + "/rules/2024-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(faults(answer)).isEqualTo(faults);
    }

    @Test
    void the_list_goes_on_page_by_page() {
        String one = Schemes.scheme("GD-HY-DY");
        String other = Schemes.scheme("GD-HY-DY");
        List<String> listed = anyone().get(SCHEMES + "?body=GD-HY-DY&segment=severe_illness&pageSize=500")
                .path("items.code");
        assertThat(listed).contains(one, other).isSorted();
        anyone().get(SCHEMES + "?body=GD-HY-DY&segment=visit").then().body("items", equalTo(List.of()));
        String next = anyone().get(SCHEMES + "?body=GD-HY-DY&pageSize=1")
                .then()
                .extract()
                .path("nextPageToken");
        anyone().get(SCHEMES + "?body=GD-HY-DY&pageSize=1&pageToken=" + next)
                .then()
                .body("items.code", hasItem(listed.get(1)));
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
