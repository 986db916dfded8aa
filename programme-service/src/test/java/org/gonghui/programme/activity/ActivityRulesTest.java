package org.gonghui.programme.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.TreeSet;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActivityRulesTest {

    private static final String ACTIVITIES = "/api/v1/activities";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'party'} | /kind unknown_code",
                "{'organiser':'NOBODY'} | /organiser unknown_body",
                "{'organiser':'GD-GONE'} | /organiser body_not_alive",
                "{'organiser':'GD-YOUNG'} | /organiser body_not_alive",
                "{'period':null} | /period required",
                "{'period':{'from':'2024-03-12'}} | /period/to required",
                "{'period':{'from':'2024-03-12','to':'2024-03-11'}} | /period/to too_early",
                "{'period':{'from':'2023-01-01','to':'2024-01-02'}} | /period too_long",
                "{'period':{'from':'2190-01-01','to':'2190-01-02'}} | /period/from too_late",
                "{'period':{'from':'1899-12-30','to':'1899-12-31'}} | /period/from range,/period/to range",
                "{'period':{'from':'2024','to':'12.3.2024'}} | /period/from invalid_value,/period/to invalid_value",
                "{'sessions':0,'people':-1} | /people range,/sessions range",
                "{'sessions':null} | /sessions required",
                "{'people':10,'personTimes':9} | /personTimes less_than_people",
                "{'money':{'amount':'1.000','currency':'CNY'}} | /money/amount pattern",
                "{'quantity':{'value':1.2345,'unit':'tree'}} | /quantity/value range",
                "{'quantity':{'value':-1,'unit':'forest'}} | /quantity/unit unknown_code,/quantity/value range",
                "{'quantity':{'value':12345678901234567890,'unit':'tree'}} | /quantity/value range",
                "{'place':'a\\u0000'} | /place unstorable_text",
                "{'peple':3} | /peple unknown_field"
            })
    void what_is_wrong_is_pointed_at(String change, String faults) {
        ObjectNode request = example("ActivityRequest");
        request.setAll(object(change.replace('\'', '"')));
        Response answer = admin().body(request.toString()).post(ACTIVITIES);
        assertThat(answer.statusCode()).isEqualTo(422);
        List<String> pointers = answer.path("errors.pointer");
        List<String> codes = answer.path("errors.code");
        TreeSet<String> found = new TreeSet<>();
        for (int at = 0; at < pointers.size(); at++) {
            found.add(pointers.get(at) + " " + codes.get(at));
        }
        assertThat(String.join(",", found)).isEqualTo(faults);
    }

    @Test
    void the_longest_period_and_the_farthest_beginning_are_accepted() {
        ObjectNode year = example("ActivityRequest");
        year.putObject("period").put("from", "2024-01-01").put("to", "2024-12-31");
        admin().body(year.toString()).post(ACTIVITIES).then().statusCode(201);
        ObjectNode ended = example("ActivityRequest").put("organiser", Federation.GONE);
        ended.putObject("period").put("from", "2023-12-31").put("to", "2024-02-01");
        admin().body(ended.toString()).post(ACTIVITIES).then().statusCode(201);
    }

    @Test
    void who_may_not_write_does_not() {
        String request = example("ActivityRequest").toString();
        anyone().body(request).post(ACTIVITIES).then().statusCode(401);
        anyone().auth()
                .oauth2(Tokens.of(Roles.METRICS_EDITOR))
                .body(request)
                .post(ACTIVITIES)
                .then()
                .statusCode(403);
        officerOf("GD-HY-DY").body(request).post(ACTIVITIES).then().statusCode(403);
        officerOf().body(request).post(ACTIVITIES).then().statusCode(403);
        officerOf("GD").body(request).post(ACTIVITIES).then().statusCode(201);
    }
}
