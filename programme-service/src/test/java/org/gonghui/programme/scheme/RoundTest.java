package org.gonghui.programme.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.scheme.Schemes.ROUNDS;
import static org.gonghui.programme.scheme.Schemes.example;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoundTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void a_round_without_days_has_those_of_its_period() {
        String monthly = Schemes.scheme("GD-HY", "2024-01-01", example("ReliefRule"));
        String id = Schemes.round(monthly, "GD-HY-DY", "2024-02");
        anyone().get(ROUNDS + "/" + id)
                .then()
                .body("firstDay", equalTo("2024-02-01"), "lastDay", equalTo("2024-02-29"), "body", equalTo("GD-HY-DY"));
        ObjectNode anyTime = example("ReliefRule");
        anyTime.putObject("opening").put("kind", "any_time");
        String year = Schemes.round(Schemes.scheme("GD-HY", "2024-01-01", anyTime), "GD-HY", "2025");
        anyone().get(ROUNDS + "/" + year)
                .then()
                .body("firstDay", equalTo("2025-01-01"), "lastDay", equalTo("2025-12-31"));
    }

    @Test
    void a_scheme_and_a_body_have_one_round_in_a_period_whoever_is_first() {
        String scheme = Schemes.scheme("GD-HY", "2024-01-01", example("ReliefRule"));
        String request = Schemes.request(scheme, "GD-HY", "2024-03").toString();
        List<Response> answers = Race.run(List.of(
                () -> admin().body(request).post(ROUNDS),
                () -> admin().body(request).post(ROUNDS),
                () -> admin().body(request).post(ROUNDS)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .isSubsetOf(200, 201, 409);
        admin().body(request).post(ROUNDS).then().statusCode(200);
        Response other = admin().body(Schemes.request(scheme, "GD-HY", "2024-03")
                        .put("note", "another")
                        .toString())
                .post(ROUNDS);
        other.then().statusCode(409).body("type", equalTo("/problems/already-exists"));
        anyone().get(other.header("Location")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scheme':'nothing'} | /scheme unknown_scheme",
                "{'body':'GD-GZ'} | /body outside_scheme",
                "{'period':'2024'} | /period wrong_period",
                "{'period':'2024-13'} | /period pattern",
                "{'period':'2023-06'} | /firstDay no_rule",
                "{'period':'2024-05'} | /firstDay outside_window,/lastDay outside_window",
                "{'firstDay':'2024-05-31'} | /firstDay outside_period",
                "{'firstDay':'2024-06-20','lastDay':'2024-06-19'} | /lastDay too_early"
            })
    void what_is_wrong_is_pointed_at(String change, String faults) {
        ObjectNode inJune = example("ReliefRule");
        inJune.putObject("opening").put("kind", "months").putArray("months").add(6);
        ObjectNode request = Schemes.request(Schemes.scheme("GD-HY", "2024-01-01", inJune), "GD-HY", "2024-06");
        request.setAll(object(change.replace('\'', '"')));
        Response answer = admin().body(request.toString()).post(ROUNDS);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SchemeTest.faults(answer)).isEqualTo(faults);
    }

    @Test
    void its_days_may_change_but_not_what_it_is() {
        String scheme = Schemes.scheme("GD-HY", "2024-01-01", example("ReliefRule"));
        String path = ROUNDS + "/" + Schemes.round(scheme, "GD-HY", "2024-04");
        edit("\"1\"", "{\"lastDay\":\"2024-04-20\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        edit("\"1\"", "{\"lastDay\":\"2024-04-21\"}").patch(path).then().statusCode(412);
        edit("\"2\"", "{\"lastDay\":\"2024-05-01\"}").patch(path).then().statusCode(422);
        edit("\"2\"", "{\"period\":\"2024-05\",\"body\":\"GD\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body", "/period"));
        officerOf("GD-GZ")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(403);
    }

    @Test
    void whether_it_is_open_follows_from_the_day() {
        String scheme = Schemes.scheme("GD-HY", "2024-01-01", example("ReliefRule"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String past =
                Schemes.round(scheme, "GD-HY", today.minusMonths(1).toString().substring(0, 7));
        String now = Schemes.round(scheme, "GD-HY", today.toString().substring(0, 7));
        String next =
                Schemes.round(scheme, "GD-HY", today.plusMonths(1).toString().substring(0, 7));
        String list = ROUNDS + "?scheme=" + scheme + "&state=";
        anyone().get(list + "closed").then().body("items.id", contains(past));
        anyone().get(list + "open").then().body("items.id", contains(now));
        anyone().get(list + "upcoming").then().body("items.id", contains(next));
    }

    @Test
    void the_calendar_shows_what_opens_when_for_a_body_and_from_above() {
        ObjectNode rule = example("ReliefRule");
        String monthly = Schemes.scheme("GD", "2024-04-15", rule);
        rule.putObject("opening").put("kind", "months").putArray("months").add(9);
        String autumn = Schemes.scheme("GD-HY", "2023-01-01", rule);
        rule.putObject("opening").put("kind", "any_time");
        String always = Schemes.scheme("GD-HY-DY", "2024-12-31", rule);
        String elsewhere = Schemes.scheme("GD-GZ", "2024-01-01", rule);
        String round = Schemes.round(autumn, "GD-HY", "2024-09");
        Response calendar = anyone().get("/api/v1/relief/calendar?year=2024&body=GD-HY-DY");
        calendar.then().statusCode(200).body("anyTime.scheme", hasItem(always));
        assertThat(calendar.asString()).doesNotContain(elsewhere);
        for (int month = 1; month <= 12; month++) {
            List<String> opens = calendar.path("months[" + (month - 1) + "].opens.scheme");
            assertThat(opens.contains(monthly)).isEqualTo(month >= 4);
            assertThat(opens.contains(autumn)).isEqualTo(month == 9);
        }
        assertThat(calendar.<List<String>>path("months[8].opens.find { it.scheme == '" + autumn + "' }.rounds.round"))
                .containsExactly(round);
        anyone().get("/api/v1/relief/calendar?year=2024&body=NOBODY").then().statusCode(404);
        anyone().get("/api/v1/relief/calendar?year=2024").then().statusCode(400);
    }
}
