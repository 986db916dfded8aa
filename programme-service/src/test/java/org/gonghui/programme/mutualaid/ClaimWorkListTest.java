package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.mutualaid.MutualAid.CLAIMS;
import static org.gonghui.programme.mutualaid.MutualAid.PLANS;
import static org.gonghui.programme.mutualaid.MutualAid.approve;
import static org.gonghui.programme.mutualaid.MutualAid.as;
import static org.gonghui.programme.mutualaid.MutualAid.assess;
import static org.gonghui.programme.mutualaid.MutualAid.enrolled;
import static org.gonghui.programme.mutualaid.MutualAid.newPlan;
import static org.gonghui.programme.mutualaid.MutualAid.put;
import static org.gonghui.programme.mutualaid.MutualAid.submitted;
import static org.gonghui.programme.mutualaid.MutualAid.terms;
import static org.gonghui.programme.mutualaid.MutualAid.today;
import static org.gonghui.registrycopy.RegistryCopyFixture.body;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims wait at desks of the body that runs the plan-year, and are overdue when nobody takes them up in time. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimWorkListTest {

    private static final String WORK = "/api/v1/mutual-aid/work-list";
    private static final String DAY = "2025-03-18";
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A body of its own runs the plan of each test, so that nothing else waits at its desks. */
    private String runs = "";

    private String enrolment = "";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @BeforeEach
    void somebodyIsCovered() {
        runs = "GD-MA" + NEXT.incrementAndGet();
        body(runs, "municipal_federation", "GD");
        enrolment = enrolled(put(terms(newPlan(), 2025).put("body", runs)), SamplePeople.next());
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pageSize=0", "pageSize=-1", "pageSize=501", "pageSize=2147483647", "body=lower", "pageToken=x"})
    void a_parameter_that_cannot_be_is_named(String query) {
        as("reviewer", Roles.REVIEWER, runs)
                .get(WORK + "?role=reviewer&" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?" + query.replaceAll("=.*", "")));
    }

    @Test
    void a_claim_waits_at_one_desk_at_a_time_until_it_is_paid_or_rejected() {
        String claim = submitted(enrolment, DAY, "10000.00");
        assertWaits(claim, "reviewer", 15);
        assess(claim, "5000.00").then().statusCode(200);
        assertWaits(claim, "approver", 10);
        approve(claim).then().statusCode(200);
        assertWaits(claim, "cashier", 20);

        String other = submitted(enrolment, DAY, "10000.00");
        assess(other, "0.00").then().statusCode(200);
        as("approver", Roles.APPROVER)
                .body("{\"reasons\":[\"not_eligible\"]}")
                .post(CLAIMS + "/" + other + "/reject")
                .then()
                .statusCode(200)
                .body("dueOn", nullValue());
        assertThat(List.of("reviewer", "approver", "cashier"))
                .allSatisfy(role -> assertThat(waiting(role)).doesNotContain(other));
    }

    @Test
    void the_longest_overdue_comes_first_page_by_page_and_what_has_no_limit_last() {
        String early = submitted(enrolment, DAY, "100.00");
        TestClock.pass(Duration.ofDays(16));
        ObjectNode endless = terms(newPlan(), 2025).put("body", runs);
        endless.remove("limits");
        String never = submitted(enrolled(put(endless), SamplePeople.next()), DAY, "100.00");
        String late = submitted(enrolment, DAY, "200.00");

        reviewer()
                .get(WORK + "?role=reviewer&body=" + runs)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.claim.id", equalTo(List.of(early, late, never)))
                .body("items.overdue", equalTo(List.of(true, false, false)));
        List<String> paged = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = reviewer().get(WORK + "?role=reviewer&pageSize=1&body=" + runs + token);
            paged.addAll(page.path("items.claim.id"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        assertThat(paged).containsExactly(early, late, never);
    }

    @Test
    void to_change_the_account_takes_no_step_and_gives_no_more_time() {
        String claim = submitted(enrolment, DAY, "100.00");
        TestClock.pass(Duration.ofDays(3));
        as("officer", Roles.OFFICER)
                .body("{\"bank\":\"示例银行\",\"number\":\"" + SamplePeople.next().bankAccount() + "\"}")
                .put(CLAIMS + "/" + claim + "/bank-account")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(today().plusDays(15).toString()));
    }

    @Test
    void nobody_looks_at_other_desks_nor_sees_claims_of_other_subtrees() {
        String claim = submitted(enrolment, DAY, "100.00");
        reviewer().get(WORK + "?role=approver&body=" + runs).then().statusCode(403);
        anyone().auth()
                .oauth2(Tokens.of("x", Set.of(Roles.REVIEWER), List.of("GD-GZ")))
                .get(WORK + "?role=reviewer&body=" + runs)
                .then()
                .statusCode(403);
        // The plan is that of a body beside the one that enrolled: its reviewers may not look into the other.
        RequestSpecification beside = anyone().auth().oauth2(Tokens.of("y", Set.of(Roles.REVIEWER), List.of(runs)));
        beside.get(WORK + "?role=reviewer").then().statusCode(200).body("items", equalTo(List.of()));
        assertThat(waiting("reviewer")).containsExactly(claim);
        admin().get(WORK + "?role=reviewer").then().statusCode(400);
        as("x", Roles.PARTNER).get(WORK + "?role=reviewer").then().statusCode(403);
    }

    @Test
    void limits_are_days_and_given_together() {
        ObjectNode wrong = terms(newPlan(), 2025);
        wrong.withObjectProperty("limits")
                .put("assessment", 0)
                .putNull("approval")
                .put("payment", 366);
        admin().body(wrong.toString())
                .put(PLANS + "/" + wrong.path("code").asText())
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/limits/assessment", "/limits/approval", "/limits/payment"));
    }

    private void assertWaits(String claim, String role, int days) {
        for (String desk : List.of("reviewer", "approver", "cashier")) {
            assertThat(waiting(desk)).isEqualTo(desk.equals(role) ? List.of(claim) : List.of());
        }
        admin().get(CLAIMS + "/" + claim)
                .then()
                .body("dueOn", equalTo(today().plusDays(days).toString()));
    }

    private List<String> waiting(String role) {
        return admin().get(WORK + "?role=" + role + "&body=" + runs).path("items.claim.id");
    }

    private static RequestSpecification reviewer() {
        return as("reviewer", Roles.REVIEWER);
    }
}
