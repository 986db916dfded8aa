package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.mutualaid.MutualAid.ENROLMENTS;
import static org.gonghui.programme.mutualaid.MutualAid.PLANS;
import static org.gonghui.programme.mutualaid.MutualAid.enrolled;
import static org.gonghui.programme.mutualaid.MutualAid.enrolment;
import static org.gonghui.programme.mutualaid.MutualAid.newPlan;
import static org.gonghui.programme.mutualaid.MutualAid.put;
import static org.gonghui.programme.mutualaid.MutualAid.terms;
import static org.gonghui.programme.mutualaid.MutualAid.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drafts that a renewal makes are let count together. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConfirmationTest {

    private static final int LONGEST_WAIT = 365;
    private static final String HUIZHOU = "{\"body\":\"GD-HZ\"}";

    private String before = "";
    private String after = "";

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @BeforeEach
    void planIsThere() {
        String plan = newPlan();
        before = put(terms(plan, today().getYear()));
        after = put(terms(plan, today().getYear() + 1).put("waitingDays", LONGEST_WAIT));
    }

    @Test
    void all_drafts_of_a_body_count_after_one_call_and_those_of_others_do_not() {
        List<String> drafts = drafts(3);
        admin().body(enrolment(before, SamplePeople.next())
                        .put("body", "GD-GZ")
                        .put("enrolledOn", today().minusYears(1).toString())
                        .toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(201);
        renew("{\"body\":\"GD-GZ\"}");
        confirm()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("confirmed", equalTo(3), "remaining", equalTo(0));
        admin().get(ENROLMENTS + "?planYear=" + after + "&body=GD-HZ")
                .then()
                .body("items.id", equalTo(drafts))
                .body("items.state", everyItem(equalTo("enrolled")))
                .body("items.coverFrom", everyItem(equalTo((today().getYear() + 1) + "-01-01")))
                .body("items.version", everyItem(equalTo(2)));
        admin().get(ENROLMENTS + "?planYear=" + after + "&body=GD-GZ").then().body("items.state", contains("draft"));
        confirm().then().statusCode(200).body("confirmed", equalTo(0), "remaining", equalTo(0));
        admin().get(ENROLMENTS + "/" + drafts.get(0)).then().body("version", equalTo(2));
    }

    @Test
    void what_is_to_be_paid_is_what_the_terms_ask_on_the_day_of_the_confirmation() {
        List<String> drafts = drafts(2);
        assertPremium(drafts, "180.00", "80.00");
        ObjectNode dearer = terms(after.substring(0, after.lastIndexOf('_')), today().getYear() + 1)
                .put("waitingDays", LONGEST_WAIT);
        dearer.withObjectProperty("premium").put("amount", "200.00");
        dearer.withObjectProperty("subsidy").put("amount", "90.00");
        String tag = admin().get(PLANS + "/" + after).header("ETag");
        admin().header("If-Match", tag)
                .body(dearer.toString())
                .put(PLANS + "/" + after)
                .then()
                .statusCode(200);
        assertPremium(drafts, "180.00", "80.00");
        admin().post(ENROLMENTS + "/" + drafts.get(0) + "/confirm").then().statusCode(200);
        confirm().then().statusCode(200).body("confirmed", equalTo(1));
        assertPremium(drafts, "200.00", "90.00");
    }

    private static void assertPremium(List<String> enrolments, String premium, String subsidy) {
        enrolments.forEach(id -> admin().get(ENROLMENTS + "/" + id)
                .then()
                .body("premium.amount", equalTo(premium), "subsidy.amount", equalTo(subsidy)));
    }

    @Test
    void what_was_withdrawn_stays_so_and_whose_cover_ended_meanwhile_waits() {
        List<String> drafts = drafts(3);
        admin().post(ENROLMENTS + "/" + drafts.get(0) + "/withdraw").then().statusCode(200);
        String old = admin().get(ENROLMENTS + "/" + drafts.get(1)).path("renewalOf");
        admin().post(ENROLMENTS + "/" + old + "/withdraw").then().statusCode(200);
        confirm().then().statusCode(200).body("confirmed", equalTo(2));
        admin().get(ENROLMENTS + "/" + drafts.get(0)).then().body("state", equalTo("withdrawn"));
        admin().get(ENROLMENTS + "/" + drafts.get(1))
                .then()
                .body("coverFrom", equalTo(today().plusDays(LONGEST_WAIT).toString()));
        admin().get(ENROLMENTS + "/" + drafts.get(2))
                .then()
                .body("coverFrom", equalTo((today().getYear() + 1) + "-01-01"));
    }

    @Test
    void whoever_confirms_at_the_same_moment_each_draft_is_confirmed_once() {
        List<String> drafts = drafts(12);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            calls.add(this::confirm);
        }
        String gone = drafts.get(5);
        calls.add(() -> admin().post(ENROLMENTS + "/" + gone + "/withdraw"));
        List<Response> answers = Race.run(calls);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        int confirmed = answers.subList(0, 4).stream()
                .mapToInt(answer -> answer.<Integer>path("confirmed"))
                .sum();
        assertThat(confirmed).isBetween(11, 12);
        List<String> states = admin().get(ENROLMENTS + "?planYear=" + after).path("items.state");
        assertThat(states).hasSize(12).containsOnly("enrolled", "withdrawn").containsOnlyOnce("withdrawn");
    }

    @Test
    void only_for_ones_own_body_and_only_while_there_is_time() {
        officerOf("GD-GZ")
                .body(HUIZHOU)
                .post(PLANS + "/" + after + "/confirmation")
                .then()
                .statusCode(403);
        admin().body(HUIZHOU).post(PLANS + "/none/confirmation").then().statusCode(404);
        admin().body("{\"body\":\"GD-NONE\"}")
                .post(PLANS + "/" + after + "/confirmation")
                .then()
                .statusCode(422);
        List<String> drafts = drafts(1);
        LocalDate tooLate = LocalDate.of(today().getYear() + 1, 1, 3);
        TestClock.pass(Duration.ofDays(ChronoUnit.DAYS.between(today(), tooLate)));
        try {
            confirm().then().statusCode(409).body("errors.code", contains("year_over"));
        } finally {
            TestClock.reset();
        }
        admin().get(ENROLMENTS + "/" + drafts.get(0)).then().body("state", equalTo("draft"));
    }

    /** So many drafts of Huizhou; their ids. */
    private List<String> drafts(int count) {
        for (int at = 0; at < count; at++) {
            enrolled(before, SamplePeople.next());
        }
        renew(HUIZHOU);
        return admin().get(ENROLMENTS + "?state=draft&planYear=" + after).path("items.id");
    }

    private void renew(String body) {
        admin().body(body).post(PLANS + "/" + after + "/renewal").then().statusCode(200);
    }

    private Response confirm() {
        return admin().body(HUIZHOU).post(PLANS + "/" + after + "/confirmation");
    }
}
