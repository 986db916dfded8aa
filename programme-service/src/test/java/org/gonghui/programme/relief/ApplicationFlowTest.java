package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.FIRM;
import static org.gonghui.programme.relief.Cases.approve;
import static org.gonghui.programme.relief.Cases.bare;
import static org.gonghui.programme.relief.Cases.cashier;
import static org.gonghui.programme.relief.Cases.cityApprover;
import static org.gonghui.programme.relief.Cases.countyApprover;
import static org.gonghui.programme.relief.Cases.officer;
import static org.gonghui.programme.relief.Cases.reviewer;
import static org.gonghui.programme.relief.Cases.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.LeakSearch;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApplicationFlowTest {

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void from_the_draft_to_the_grant_each_step_is_taken_by_those_whose_it_is() {
        String id = Cases.draft(Cases.round(5));
        String path = APPLICATIONS + "/" + id;
        officer()
                .get(path)
                .then()
                .body("state", equalTo("draft"), "allowedActions", contains("edit", "submit", "withdraw"));
        bare(officer(), id, "submit")
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("submitted"),
                        "approvals.body",
                        contains("GD-HY-DY", "GD-HY"),
                        "allowedActions",
                        contains("withdraw"));
        bare(reviewer(), id, "take-up").then().statusCode(200).body("state", equalTo("in_review"));
        step(reviewer(), id, "review", Cases.review("18000.00"))
                .then()
                .statusCode(200)
                .body("state", equalTo("reviewed"), "assessed.amount", equalTo("18000.00"), "approved", nullValue());
        approve(countyApprover(), id, "county").then().statusCode(409);
        bare(reviewer(), id, "notice").then().statusCode(200).body("state", equalTo("public_notice"));
        Cases.daysPass(5);
        approve(countyApprover(), id, "county").then().statusCode(409).body("allowedActions", contains("decline"));
        Cases.daysPass(1);
        approve(cityApprover(), id, "municipal").then().statusCode(409).body("errors.code", contains("wrong_level"));
        step(
                        countyApprover(),
                        id,
                        "approve",
                        "{\"level\":\"county\",\"reason\":\"酌减\",\"amount\":{\"amount\":\"17000.00\",\"currency\":\"CNY\"}}")
                .then()
                .statusCode(200)
                .body("state", equalTo("public_notice"), "approved", nullValue());
        approve(cityApprover(), id, "municipal")
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("approved"),
                        "asked.amount",
                        equalTo("20000.00"),
                        "assessed.amount",
                        equalTo("18000.00"),
                        "approved.amount",
                        equalTo("17000.00"),
                        "notice",
                        nullValue());
        officer()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        "items.action",
                        contains("create", "submit", "take_up", "review", "post_notice", "endorse", "approve"),
                        "items.actor",
                        contains(
                                "officer",
                                "officer",
                                "reviewer",
                                "reviewer",
                                "reviewer",
                                "county-approver",
                                "city-approver"),
                        "items[5].approved.amount",
                        equalTo("17000.00"),
                        "items[5].reason",
                        equalTo("酌减"));
    }

    @Test
    void it_reads_masked_as_it_was_written_and_nothing_in_the_database_tells_who_it_is() throws SQLException {
        SamplePeople who = SamplePeople.next();
        ObjectNode request = Cases.request(Cases.round(0), FIRM, who);
        Response created = officer().body(request.toString()).post(APPLICATIONS);
        created.then().statusCode(201).header("Cache-Control", "no-store").header("ETag", "\"1\"");
        ObjectNode read = object(officer().get(created.header("Location")).asString());
        assertThat(read).isEqualTo(object(created.asString()));
        assertThat(read.get("facts")).isEqualTo(request.get("facts"));
        assertThat(read.at("/person/name").asText()).startsWith("样").endsWith("*");
        assertThat(created.asString()).doesNotContain(who.secrets().toArray(String[]::new));
        assertThat(LeakSearch.placesOf(who.secrets())).isEmpty();
        anyone().get(created.header("Location")).then().statusCode(401);
        Cases.as("x", "officer", "GD-GZ").get(created.header("Location")).then().statusCode(404);
        Cases.as("x", "partner", "GD").get(created.header("Location")).then().statusCode(403);
        Cases.anyAdmin()
                .get("/api/v1/changes?limit=1000")
                .then()
                .body("items.resource", not(hasItem("relief_application")));
    }

    @Test
    void a_draft_is_edited_by_patches_that_need_not_send_the_person_again() {
        String path = APPLICATIONS + "/" + Cases.draft(Cases.round(0));
        String patch =
                "{\"asked\":{\"amount\":\"15000.00\"},\"facts\":{\"income_per_head\":null},\"person\":{\"phone\":null}}";
        officer()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(428);
        edit("\"1\"", patch, path)
                .then()
                .statusCode(200)
                .body(
                        "asked.amount",
                        equalTo("15000.00"),
                        "facts.income_per_head",
                        nullValue(),
                        "person.phone",
                        nullValue(),
                        "version",
                        equalTo(2));
        edit("\"1\"", patch, path).then().statusCode(412);
        edit("\"2\"", patch, path).then().statusCode(200).body("version", equalTo(2));
        edit("\"2\"", "{\"body\":\"GD-HY-DY-F2\"}", path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body"));
        edit("\"2\"", "{\"asked\":{\"amount\":\"30000.01\"}}", path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("above_cap"));
    }

    private static Response edit(String etag, String patch, String path) {
        return officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch(path);
    }

    @Test
    void what_is_missing_at_the_submission_is_pointed_at() {
        ObjectNode request = Cases.request(Cases.round(0));
        request.putArray("documents");
        request.putObject("facts");
        String id = officer()
                .body(request.toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bare(officer(), id, "submit")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/documents", "/facts/own_medical_cost"),
                        "errors.code",
                        hasItems("missing_document", "required"));
        officer()
                .get(APPLICATIONS + "/" + id + "/eligibility")
                .then()
                .statusCode(200)
                .body(
                        "outcome",
                        equalTo("fail"),
                        "findings.find { it.rule == 'document.diagnosis' }.outcome",
                        equalTo("fail"),
                        "findings.find { it.rule == 'applicant' }.outcome",
                        equalTo("pass"));
    }

    @Test
    void an_objection_in_the_days_of_the_notice_sends_the_case_back_to_review() {
        String id = Cases.in(ApplicationState.PUBLIC_NOTICE);
        String notice = officer().get(APPLICATIONS + "/" + id).path("notice.id");
        anyone().get("/api/v1/relief/notices?body=" + FIRM + "&pageSize=500")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        hasItem(notice),
                        "items.find { it.id == '" + notice + "' }.amount.amount",
                        equalTo("18000.00"));
        String path = "/api/v1/relief/notices/" + notice + "/objections";
        Cases.as("other", "officer", "GD-GZ")
                .body("{\"reason\":\"收入不实\"}")
                .post(path)
                .then()
                .statusCode(204);
        reviewer()
                .get(APPLICATIONS + "/" + id)
                .then()
                .body("state", equalTo("in_review"), "assessed", nullValue(), "notice", nullValue());
        Cases.as("other", "officer", "GD-GZ")
                .body("{\"reason\":\"再次\"}")
                .post(path)
                .then()
                .statusCode(404);
        anyone().get("/api/v1/relief/notices?pageSize=500").then().body("items.id", not(hasItem(notice)));
    }

    @Test
    void an_objection_after_the_notice_comes_too_late() {
        String id = Cases.in(ApplicationState.PUBLIC_NOTICE);
        String notice = officer().get(APPLICATIONS + "/" + id).path("notice.id");
        Cases.daysPass(6);
        anyone().get("/api/v1/relief/notices?pageSize=500").then().body("items.id", not(hasItem(notice)));
        officer()
                .body("{\"reason\":\"迟到\"}")
                .post("/api/v1/relief/notices/" + notice + "/objections")
                .then()
                .statusCode(404);
    }

    @Test
    void after_an_appeal_another_reviewer_takes_it_up() {
        String id = Cases.in(ApplicationState.APPEALED);
        bare(reviewer(), id, "take-up").then().statusCode(403).body("type", equalTo("/problems/own-work"));
        bare(Cases.as("second-reviewer", "reviewer", "GD-HY"), id, "take-up")
                .then()
                .statusCode(200);
        step(reviewer(), id, "review", Cases.review("100.00")).then().statusCode(403);
        step(Cases.as("second-reviewer", "reviewer", "GD-HY"), id, "review", Cases.review("100.00"))
                .then()
                .statusCode(200);
    }

    @Test
    void an_appeal_is_taken_as_long_as_the_rule_says() {
        String id = Cases.in(ApplicationState.REJECTED);
        Cases.daysPass(30);
        officer().get(APPLICATIONS + "/" + id).then().body("allowedActions", contains("appeal"));
        Cases.daysPass(1);
        step(officer(), id, "appeal").then().statusCode(409).body("allowedActions", equalTo(List.of()));
    }

    @Test
    void only_cashiers_close_and_nobody_closes_what_is_not_paid() {
        String id = Cases.in(ApplicationState.APPROVED);
        step(officer(), id, "close").then().statusCode(403);
        step(cashier(), id, "close").then().statusCode(409);
    }
}
