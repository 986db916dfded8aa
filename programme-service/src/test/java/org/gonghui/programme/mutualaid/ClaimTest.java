package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.mutualaid.MutualAid.CLAIMS;
import static org.gonghui.programme.mutualaid.MutualAid.PLANS;
import static org.gonghui.programme.mutualaid.MutualAid.approve;
import static org.gonghui.programme.mutualaid.MutualAid.approved;
import static org.gonghui.programme.mutualaid.MutualAid.as;
import static org.gonghui.programme.mutualaid.MutualAid.assess;
import static org.gonghui.programme.mutualaid.MutualAid.claim;
import static org.gonghui.programme.mutualaid.MutualAid.enrolled;
import static org.gonghui.programme.mutualaid.MutualAid.enrolment;
import static org.gonghui.programme.mutualaid.MutualAid.planYear;
import static org.gonghui.programme.mutualaid.MutualAid.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Calls;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void a_claim_goes_from_submission_to_approval_by_three_people() {
        String id = submitted(enrolled(planYear(2025, "20000.00"), SamplePeople.next()), "2025-03-18", "12000.00");
        String path = CLAIMS + "/" + id;
        as("reviewer", Roles.REVIEWER)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("submitted"))
                .body("allowedActions", contains("assess"));
        assess(id, "7200.01").then().statusCode(422).body("errors.code", contains("above_share"));
        as("reviewer", Roles.REVIEWER)
                .body("{\"assessed\":{\"amount\":\"7199.99\",\"currency\":\"CNY\"},\"reasons\":[]}")
                .post(path + "/assess")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reasons"));
        approve(id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("wrong_state"))
                .body("allowedActions", empty());
        assess(id, "7000.00")
                .then()
                .statusCode(200)
                .body("assessed.amount", equalTo("7000.00"))
                .body("reasons", contains("item_not_covered"));
        for (String who : List.of("officer", "reviewer")) {
            as(who, Roles.APPROVER).get(path).then().body("allowedActions", empty());
            as(who, Roles.APPROVER)
                    .post(path + "/approve")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-work"));
        }
        as("officer", Roles.OFFICER).post(path + "/approve").then().statusCode(403);
        approve(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("approved.amount", equalTo("7000.00"))
                .body("decidedBy", equalTo("approver"));
        approve(id).then().statusCode(409);
        admin().get("/api/v1/audit?resource=mutual_aid_claim&key=" + id)
                .then()
                .body("items.action", contains("create", "update", "update"))
                .body("items.actor", contains("officer", "reviewer", "approver"));
    }

    @Test
    void of_two_approvers_at_once_one_approves() {
        String id = submitted(enrolled(planYear(2025, "20000.00"), SamplePeople.next()), "2025-03-18", "12000.00");
        assess(id, "7000.00").then().statusCode(200);
        List<Callable<Response>> both = List.of(
                () -> as("approver-1", Roles.APPROVER).post(CLAIMS + "/" + id + "/approve"),
                () -> as("approver-2", Roles.APPROVER).post(CLAIMS + "/" + id + "/approve"));
        assertThat(Race.run(both)).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_claim_is_rejected_for_coded_reasons() {
        String id = submitted(enrolled(planYear(2025, "20000.00"), SamplePeople.next()), "2025-03-18", "12000.00");
        assess(id, "0.00").then().statusCode(200);
        approve(id).then().statusCode(409).body("errors.code", contains("nothing_to_pay"));
        String path = CLAIMS + "/" + id + "/reject";
        as("approver", Roles.APPROVER)
                .body("{\"reasons\":[]}")
                .post(path)
                .then()
                .statusCode(422);
        as("approver", Roles.APPROVER)
                .body("{\"reasons\":[\"papers_missing\"],\"remark\":\"13800001234\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/remark"));
        as("approver", Roles.APPROVER)
                .body("{\"reasons\":[\"papers_missing\"]}")
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reasons", contains("papers_missing"));
    }

    @Test
    void only_covered_days_causes_and_people_are_claimed_for() {
        String planYear = planYear(2025, "20000.00");
        String waiting = admin().body(enrolment(planYear, SamplePeople.next())
                        .put("enrolledOn", "2025-03-01")
                        .toString())
                .post(MutualAid.ENROLMENTS)
                .path("id");
        admin().body(claim(waiting, "2025-03-30", "1.00")
                        .put("cause", "accident")
                        .toString())
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/incurredOn", "/cause"));
        admin().body(claim(waiting, "2025-03-31", "1.00").toString())
                .post(CLAIMS)
                .then()
                .statusCode(201);
        ObjectNode broken = claim(waiting, "2025-03-31", "1.00");
        broken.withObjectProperty("claimed").put("amount", "1.005");
        admin().body(broken.toString())
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/claimed/amount"));
        officerOf("GD-GZ")
                .body(claim(waiting, "2025-03-31", "1.00").toString())
                .post(CLAIMS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/enrolment"));
    }

    @Test
    void an_external_id_submits_once() {
        String enrolment = enrolled(planYear(2025, "20000.00"), SamplePeople.next());
        ObjectNode request = claim(enrolment, "2025-03-31", "1.00");
        String id = admin().body(request.toString())
                .post(CLAIMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().body(request.toString()).post(CLAIMS).then().statusCode(200).body("id", equalTo(id));
        admin().body(request.put("note", "other").toString())
                .post(CLAIMS)
                .then()
                .statusCode(409);
    }

    @Test
    void whatever_runs_at_once_nobody_gets_more_than_the_ceiling() throws SQLException {
        SamplePeople somebody = SamplePeople.next();
        String planYear = planYear(2025, "1000.00");
        String enrolment = enrolled(planYear, somebody);
        List<String> claims = Stream.generate(() -> submitted(enrolment, "2025-03-18", "30000.00"))
                .limit(12)
                .toList();
        claims.forEach(id -> assess(id, "300.00").then().statusCode(200));
        List<Callable<Response>> approvals = claims.stream()
                .map(id -> (Callable<Response>) () -> approve(id))
                .toList();
        List<Response> answers = Race.run(approvals);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> assertThat(
                        answer.<List<String>>path("errors.code"))
                .containsExactly("above_ceiling"));
        assertThat(used(planYear)).isEqualByComparingTo("900.00");
        String last = claims.get(0);
        for (String id : claims) {
            last = admin().get(CLAIMS + "/" + id).path("state").equals("assessed") ? id : last;
        }
        approve(last)
                .then()
                .statusCode(409)
                .body("left.amount", equalTo("100.00"))
                .body("errors.code", contains("above_ceiling"));
        assess(last, "100.00").then().statusCode(200);
        approve(last).then().statusCode(200);
        assertThat(used(planYear)).isEqualByComparingTo("1000.00");
    }

    @Test
    void a_ceiling_comes_down_to_what_is_used_and_no_further() throws SQLException {
        String planYear = planYear(2025, "1000.00");
        approved(enrolled(planYear, SamplePeople.next()), "2025-03-18", "600.00");
        ObjectNode terms = Calls.object(admin().get(PLANS + "/" + planYear).asString());
        terms.remove(List.of("version", "updatedAt"));
        terms.withObjectProperty("ceiling").put("amount", "599.99");
        admin().header("If-Match", "\"1\"")
                .body(terms.toString())
                .put(PLANS + "/" + planYear)
                .then()
                .statusCode(409)
                .body("errors.code", contains("above_ceiling"));
        terms.withObjectProperty("ceiling").put("amount", "600.00");
        admin().header("If-Match", "\"1\"")
                .body(terms.toString())
                .put(PLANS + "/" + planYear)
                .then()
                .statusCode(200);
        assertThat(used(planYear)).isEqualByComparingTo("600.00");
    }

    @Test
    void the_service_itself_cannot_touch_what_was_used() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> {
                    try (Connection connection = TestDatabase.connect();
                            Statement sql = connection.createStatement()) {
                        sql.execute("UPDATE mutual_aid_use SET used = 0");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    private static BigDecimal used(String planYear) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT used.used, (SELECT sum(approved) FROM mutual_aid_claim claim"
                        + " WHERE claim.plan_year = used.plan_year AND claim.person = used.person)"
                        + " FROM mutual_aid_use used WHERE plan_year = '" + planYear + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal(1)).isEqualTo(row.getBigDecimal(2));
            return row.getBigDecimal(1);
        }
    }
}
