package org.gonghui.programme.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.example;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StationRulesTest {

    private static final String STATIONS = "/api/v1/stations";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'castle'} | /kind unknown_code",
                "{'kind':null} | /kind required",
                "{'name':{'zh':' '}} | /name/zh required",
                "{'name':'text'} | /name wrong_type",
                "{'host':'GD HZ'} | /host pattern",
                "{'host':'NOBODY'} | /host unknown_body",
                "{'host':'GD-GONE'} | /host body_not_alive",
                "{'address':''} | /address length",
                "{'address':'a\\u0000b'} | /address unstorable_text",
                "{'location':{'lon':181,'lat':-91,'crs':'wgs84'}} | /location/lat range,/location/lon range",
                "{'location':{'lon':113,'lat':23}} | /location/crs required",
                "{'openingHours':'每天'} | /openingHours opening_hours",
                "{'facilities':['wifi','wifi']} | /facilities/1 duplicate",
                "{'facilities':['sauna']} | /facilities/0 unknown_code",
                "{'facilities':[null]} | /facilities/0 required",
                "{'capacity':-1} | /capacity range",
                "{'capacity':1.5} | /capacity invalid_value",
                "{'capacity':'9'} | /capacity wrong_type",
                "{'builtOn':'2024-02-30'} | /builtOn invalid_value",
                "{'builtOn':'2199-01-01'} | /builtOn too_late",
                "{'builtOn':'+99999-01-01'} | /builtOn invalid_value",
                "{'renovatedOn':'2022-05-31'} | /renovatedOn too_early",
                "{'closedOn':'2022-05-31'} | /closedOn too_early",
                "{'funding':{'amount':'20000','currency':'CNY'}} | /funding/amount pattern",
                "{'funding':{'amount':'-1.00','currency':'USD'}} | /funding/amount pattern,/funding/currency pattern",
                "{'funding':{'amount':20000,'currency':'CNY'}} | /funding/amount invalid_value",
                "{'externalId':{'system':'','key':'a b'}} | /externalId/key pattern,/externalId/system pattern",
                "{'colour':'red'} | /colour unknown_field",
                "{'id':'x','version':2} | /id unknown_field,/version unknown_field"
            })
    void what_is_wrong_is_pointed_at(String change, String faults) {
        ObjectNode request = example("StationRequest");
        request.setAll(object(change.replace('\'', '"')));
        Response answer = admin().body(request.toString()).post(STATIONS);
        assertThat(answer.statusCode()).isEqualTo(422);
        List<String> pointers = answer.path("errors.pointer");
        List<String> codes = answer.path("errors.code");
        TreeSet<String> found = new TreeSet<>();
        for (int at = 0; at < pointers.size(); at++) {
            found.add(pointers.get(at) + " " + codes.get(at));
        }
        assertThat(String.join(",", found)).isEqualTo(faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"kind\":\"other\",}", "{\"a\":1,\"a\":2}", "nonsense"})
    void what_is_no_json_is_malformed(String body) {
        admin().body(body).post(STATIONS).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    void a_number_beyond_measure_is_out_of_range() {
        String request = example("StationRequest").toString().replace("113.2655", "1e400");
        admin().body(request).post(STATIONS).then().statusCode(422).body("errors.pointer", hasItem("/location/lon"));
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_too_large() {
        ObjectNode request = example("StationRequest").put("note", "长".repeat(400_000));
        admin().body(request.toString()).post(STATIONS).then().statusCode(413);
    }

    @Test
    void who_may_not_write_does_not() {
        String request = example("StationRequest").toString();
        anyone().body(request).post(STATIONS).then().statusCode(401);
        anyone().auth()
                .oauth2(Tokens.of(Roles.PARTNER))
                .body(request)
                .post(STATIONS)
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
        officerOf("GD-HZ")
                .body(request)
                .post(STATIONS)
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-scope"))
                .body("errors.pointer", hasItem("/host"));
        officerOf("GD").body(request).post(STATIONS).then().statusCode(201);
    }

    @Test
    void a_move_to_another_host_needs_both() {
        String path = STATIONS
                + "/"
                + admin().body(example("StationRequest").toString())
                        .post(STATIONS)
                        .path("id");
        String move = "{\"host\":\"GD-HZ\"}";
        for (String one : List.of("GD-HZ", "GD-GZ")) {
            officerOf(one)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(move)
                    .patch(path)
                    .then()
                    .statusCode(403);
        }
        officerOf("GD-GZ", "GD-HZ")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(move)
                .patch(path)
                .then()
                .statusCode(200);
        edit("\"2\"", "{\"host\":\"GD-GONE\"}").patch(path).then().statusCode(422);
        edit("\"2\"", "{\"host\":\"NOBODY\"}").patch(path).then().statusCode(422);
        edit("\"2\"", "{\"host\":null}").patch(path).then().statusCode(422);
        edit("\"2\"", "[]").patch(path).then().statusCode(422);
    }

    @Test
    void a_station_that_closed_in_its_hosts_days_can_be_recorded_later() {
        ObjectNode request =
                example("StationRequest").put("host", Federation.GONE).put("closedOn", "2023-12-31");
        admin().body(request.toString()).post(STATIONS).then().statusCode(201);
    }
}
