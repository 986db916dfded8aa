package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.mutualaid.MutualAid.ENROLMENTS;
import static org.gonghui.programme.mutualaid.MutualAid.PLANS;
import static org.gonghui.programme.mutualaid.MutualAid.claim;
import static org.gonghui.programme.mutualaid.MutualAid.enrolled;
import static org.gonghui.programme.mutualaid.MutualAid.enrolment;
import static org.gonghui.programme.mutualaid.MutualAid.newPlan;
import static org.gonghui.programme.mutualaid.MutualAid.planYear;
import static org.gonghui.programme.mutualaid.MutualAid.put;
import static org.gonghui.programme.mutualaid.MutualAid.terms;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.LeakSearch;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnrolmentTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void cover_begins_after_the_waiting_period_and_the_person_is_masked() {
        SamplePeople somebody = SamplePeople.next();
        String planYear = planYear(2025, "20000.00");
        ObjectNode request = enrolment(planYear, somebody).put("enrolledOn", "2025-03-01");
        String id = admin().body(request.toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("enrolled"))
                .body("coverFrom", equalTo("2025-03-31"))
                .body("coverTo", equalTo("2025-12-31"))
                .body("person.name", equalTo("样*****"))
                .body("premium.amount", equalTo("180.00"))
                .extract()
                .path("id");
        admin().body(request.toString()).post(ENROLMENTS).then().statusCode(200).body("id", equalTo(id));
        admin().body(request.put("note", "another").toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(409)
                .header("Location", ENROLMENTS + "/" + id);
        String answer = admin().get(ENROLMENTS + "/" + id).asString();
        assertThat(somebody.secrets()).noneMatch(answer::contains);
        admin().get("/api/v1/changes?limit=1000").then().body("items.resource", not(hasItem("mutual_aid_enrolment")));
    }

    @Test
    void nobody_is_enrolled_twice_in_a_plan_year_whichever_bodies_try_at_the_same_moment() {
        String planYear = planYear(2025, "20000.00");
        for (int round = 0; round < 5; round++) {
            SamplePeople somebody = SamplePeople.next();
            List<Callable<Response>> tries = new ArrayList<>();
            for (String body : List.of("GD-HZ", "GD-GZ", "GD-HY", "GD-HY-DY")) {
                String request = enrolment(planYear, somebody).put("body", body).toString();
                tries.add(() -> officerOf(body).body(request).post(ENROLMENTS));
            }
            List<Response> answers = Race.run(tries);
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201)
                    .containsOnly(201, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> assertThat(
                            answer.<List<String>>path("errors.code"))
                    .containsExactly("enrolled_already"));
        }
    }

    @Test
    void whoever_is_withdrawn_may_be_enrolled_again() {
        SamplePeople somebody = SamplePeople.next();
        String planYear = planYear(2025, "20000.00");
        String id = enrolled(planYear, somebody);
        admin().post(ENROLMENTS + "/" + id + "/withdraw").then().statusCode(200).body("state", equalTo("withdrawn"));
        admin().post(ENROLMENTS + "/" + id + "/confirm")
                .then()
                .statusCode(409)
                .body("errors.code", contains("wrong_state"));
        enrolled(planYear, somebody);
    }

    @Test
    void others_know_nothing_of_a_bodys_enrolments() {
        String planYear = planYear(2025, "20000.00");
        String id = enrolled(planYear, SamplePeople.next());
        String list = ENROLMENTS + "?planYear=" + planYear;
        officerOf("GD-HZ").get(ENROLMENTS + "/" + id).then().statusCode(200);
        officerOf("GD").get(list).then().statusCode(200).body("items.id", contains(id));
        officerOf("GD-GZ").get(ENROLMENTS + "/" + id).then().statusCode(404);
        officerOf("GD-GZ").get(list).then().statusCode(200).body("items", equalTo(List.of()));
        officerOf("GD-GZ").post(ENROLMENTS + "/" + id + "/withdraw").then().statusCode(404);
        officerOf("GD-GZ")
                .body(enrolment(planYear, SamplePeople.next()).toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(403);
        anyone().get(list).then().statusCode(401);
    }

    @Test
    void every_fault_is_named_nothing_is_echoed_and_nothing_is_written() throws SQLException {
        ObjectNode request = enrolment(planYear(2025, "20000.00"), SamplePeople.next());
        request.withObjectProperty("person")
                .put("identityNumber", "440101198001010051")
                .put("phone", "1234567")
                .withObjectProperty("bankAccount")
                .put("number", "6222020000000000009");
        request.withObjectProperty("externalId").put("key", "44010119800101005X");
        String answer = admin().body(request.toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/person/identityNumber", "/person/phone", "/person/bankAccount/number"))
                .extract()
                .asString();
        List<String> said = List.of("440101198001010051", "6222020000000000009");
        assertThat(said).noneMatch(answer::contains);
        assertThat(LeakSearch.placesOf(said)).isEmpty();
        ObjectNode keyed = enrolment(request.path("planYear").asText(), SamplePeople.next());
        keyed.withObjectProperty("externalId").put("key", "44010119800101005X");
        admin().body(keyed.put("enrolledOn", "1800-01-01").toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/externalId/key", "/enrolledOn"));
        ObjectNode late = enrolment(request.path("planYear").asText(), SamplePeople.next());
        admin().body(late.put("enrolledOn", "2025-12-20").toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/enrolledOn"));
        admin().body(late.put("planYear", "none").toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/planYear"));
    }

    @Test
    void what_was_said_of_somebody_is_corrected_but_not_when_and_where() {
        SamplePeople somebody = SamplePeople.next();
        String id = enrolled(planYear(2025, "20000.00"), somebody);
        String path = ENROLMENTS + "/" + id;
        edit("\"1\"", "{\"person\":{\"phone\":\"13711112222\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("person.phone", equalTo("137****2222"))
                .body("person.revision", equalTo(2));
        edit("\"2\"", "{\"person\":{\"phone\":\"13711112222\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        edit("\"1\"", "{\"note\":\"stale\"}").patch(path).then().statusCode(412);
        edit("\"2\"", "{\"body\":\"GD-GZ\",\"enrolledOn\":\"2025-01-01\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/body", "/enrolledOn"));
        admin().body(claim(id, "2025-02-01", "100.00").toString())
                .post(MutualAid.CLAIMS)
                .then()
                .statusCode(201);
        ObjectNode other = object("{}");
        other.putObject("person").put("identityNumber", SamplePeople.next().identityNumber());
        edit("\"2\"", other.toString())
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/person/identityNumber"));
        admin().post(path + "/withdraw").then().statusCode(409).body("errors.code", contains("claimed"));
    }

    @Test
    void a_renewal_copies_last_years_list_as_drafts() {
        String plan = newPlan();
        String before = put(terms(plan, MutualAid.today().getYear()));
        String after = put(terms(plan, MutualAid.today().getYear() + 1));
        List<SamplePeople> staff = List.of(SamplePeople.next(), SamplePeople.next(), SamplePeople.next());
        staff.forEach(one -> enrolled(before, one));
        enrolled(after, staff.get(0));
        String left = enrolled(before, SamplePeople.next());
        admin().post(ENROLMENTS + "/" + left + "/withdraw").then().statusCode(200);
        String renewal = PLANS + "/" + after + "/renewal";
        admin().body("{\"body\":\"GD-HZ\"}")
                .post(renewal)
                .then()
                .statusCode(200)
                .body("copied", equalTo(2))
                .body("from", equalTo(before))
                .body("remaining", equalTo(0));
        admin().body("{\"body\":\"GD-HZ\"}")
                .post(renewal)
                .then()
                .statusCode(200)
                .body("copied", equalTo(0));
        List<String> drafts = admin().get(ENROLMENTS + "?state=draft&planYear=" + after)
                .then()
                .body("items.person.name", contains("样*****", "样*****"))
                .body("items.renewalOf", not(hasItem(nullValue())))
                .extract()
                .path("items.id");
        officerOf("GD-GZ").body("{\"body\":\"GD-HZ\"}").post(renewal).then().statusCode(403);
        admin().body("{\"body\":\"GD-HZ\"}")
                .post(PLANS + "/" + before + "/renewal")
                .then()
                .statusCode(409)
                .body("errors.code", contains("no_year_before"));
        admin().post(ENROLMENTS + "/" + drafts.get(0) + "/withdraw").then().statusCode(200);
    }

    @Test
    void a_year_that_is_over_is_not_renewed() {
        String plan = newPlan();
        enrolled(put(terms(plan, 2024)), SamplePeople.next());
        admin().body("{\"body\":\"GD-HZ\"}")
                .post(PLANS + "/" + put(terms(plan, 2025)) + "/renewal")
                .then()
                .statusCode(409)
                .body("errors.code", contains("year_over"));
    }

    @Test
    void whoever_goes_on_does_not_wait_again() {
        String plan = newPlan();
        int thisYear =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        String before = put(terms(plan, thisYear));
        String after = put(terms(plan, thisYear + 1));
        enrolled(before, SamplePeople.next());
        admin().body("{\"body\":\"GD-HZ\"}")
                .post(PLANS + "/" + after + "/renewal")
                .then()
                .statusCode(200);
        String draft =
                admin().get(ENROLMENTS + "?state=draft&planYear=" + after).path("items[0].id");
        admin().post(ENROLMENTS + "/" + draft + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("enrolled"))
                .body("coverFrom", equalTo((thisYear + 1) + "-01-01"));
        officerOf("GD")
                .get(ENROLMENTS + "?state=enrolled&planYear=" + after)
                .then()
                .body("items.id", contains(draft));
    }

    @Test
    void no_table_holds_what_was_said() throws SQLException {
        String planYear = planYear(2025, "20000.00");
        SamplePeople somebody = SamplePeople.next();
        MutualAid.approved(enrolled(planYear, somebody), "2025-02-01", "10.00");
        assertThat(LeakSearch.placesOf(somebody.secrets())).isEmpty();
    }
}
