package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;
import static org.gonghui.programme.relief.Cases.FIRM;
import static org.gonghui.programme.relief.Cases.OTHER_FIRM;
import static org.gonghui.programme.relief.Cases.approve;
import static org.gonghui.programme.relief.Cases.as;
import static org.gonghui.programme.relief.Cases.bare;
import static org.gonghui.programme.relief.Cases.countyApprover;
import static org.gonghui.programme.relief.Cases.officer;
import static org.gonghui.programme.relief.Cases.reviewer;
import static org.gonghui.programme.relief.Cases.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Calls;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApplicationBarsTest {

    /** What is posted for each action that callers ask for. */
    private static final Map<ApplicationAction, String> PATHS = Map.ofEntries(
            Map.entry(ApplicationAction.SUBMIT, "submit"),
            Map.entry(ApplicationAction.WITHDRAW, "withdraw"),
            Map.entry(ApplicationAction.TAKE_UP, "take-up"),
            Map.entry(ApplicationAction.RETURN, "return"),
            Map.entry(ApplicationAction.REVIEW, "review"),
            Map.entry(ApplicationAction.REJECT, "reject"),
            Map.entry(ApplicationAction.POST_NOTICE, "notice"),
            Map.entry(ApplicationAction.APPROVE, "approve"),
            Map.entry(ApplicationAction.DECLINE, "decline"),
            Map.entry(ApplicationAction.APPEAL, "appeal"),
            Map.entry(ApplicationAction.CLOSE, "close"));

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BATCHED", "PAID", "PAYMENT_FAILED", "CLOSED"})
    void what_does_not_lead_on_from_a_state_is_refused_and_changes_nothing(ApplicationState state) {
        String id = Cases.in(state);
        Response before = Cases.anyAdmin().get(APPLICATIONS + "/" + id);
        Set<String> allowed = Set.copyOf(before.<List<String>>path("allowedActions"));
        assertThat(Stream.of(ApplicationAction.values())
                        .filter(action -> action.desk() != null && action.leadsFrom(state))
                        .map(ApplicationAction::code)
                        .collect(Collectors.toSet()))
                .containsAll(allowed);
        PATHS.forEach((action, path) -> {
            if (!allowed.contains(action.code())) {
                Response refused = step(Cases.anyAdmin(), id, path, body(action));
                assertThat(refused.statusCode()).as(state + " " + path).isEqualTo(409);
                assertThat(Set.copyOf(refused.<List<String>>path("allowedActions")))
                        .isEqualTo(allowed);
            }
        });
        assertThat(Cases.anyAdmin().get(APPLICATIONS + "/" + id).asString()).isEqualTo(before.asString());
    }

    private static String body(ApplicationAction action) {
        return switch (action) {
            case SUBMIT, TAKE_UP, POST_NOTICE -> "";
            case REVIEW -> Cases.review("1.00");
            case APPROVE -> Cases.approval("county");
            case CREATE,
                    EDIT,
                    WITHDRAW,
                    RETURN,
                    REJECT,
                    OBJECT,
                    ENDORSE,
                    DECLINE,
                    APPEAL,
                    BATCH,
                    RELEASE,
                    PAY,
                    FAIL,
                    SEND_BACK,
                    REVERSE,
                    CLOSE -> "{\"reason\":\"理由\"}";
        };
    }

    @Test
    void who_made_or_reviewed_a_case_does_not_approve_it() {
        String id = Cases.in(ApplicationState.REVIEWED);
        for (String subject : List.of("officer", "reviewer")) {
            approve(as(subject, Roles.APPROVER, "GD-HY"), id, "county")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-work"));
            step(as(subject, Roles.ADMIN), id, "decline").then().statusCode(403);
        }
        as("officer", Roles.APPROVER, "GD-HY")
                .get(APPLICATIONS + "/" + id)
                .then()
                .body("allowedActions", equalTo(List.of()));
    }

    @Test
    void nobody_approves_for_two_levels() {
        String id = Cases.in(ApplicationState.REVIEWED);
        approve(as("both", Roles.APPROVER, "GD-HY"), id, "county").then().statusCode(200);
        approve(as("both", Roles.APPROVER, "GD-HY"), id, "municipal")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-work"));
    }

    @Test
    void a_level_is_decided_by_those_who_act_for_its_body() {
        String id = Cases.in(ApplicationState.REVIEWED);
        approve(as("firm-approver", Roles.APPROVER, FIRM), id, "county")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-scope"));
        approve(countyApprover(), id, "county").then().statusCode(200);
        approve(as("second", Roles.APPROVER, "GD-HY-DY"), id, "municipal")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-scope"));
        approve(as("elsewhere", Roles.APPROVER, "GD-GZ"), id, "municipal")
                .then()
                .statusCode(404);
    }

    @Test
    void who_is_recused_keeps_out() {
        String id = Cases.in(ApplicationState.SUBMITTED);
        step(reviewer(), id, "recusals", "{\"reason\":\"亲属\"}")
                .then()
                .statusCode(200)
                .body("recusals", equalTo(1));
        step(officer(), id, "recusals", "{\"subject\":\"county-approver\",\"reason\":\"亲属\"}")
                .then()
                .statusCode(200);
        bare(reviewer(), id, "take-up").then().statusCode(403).body("type", equalTo("/problems/recused"));
        RequestSpecification other = as("other-reviewer", Roles.REVIEWER, "GD-HY-DY");
        bare(other, id, "take-up").then().statusCode(200);
        step(as("other-reviewer", Roles.REVIEWER, "GD-HY-DY"), id, "review", Cases.review("1.00"))
                .then()
                .statusCode(200);
        approve(countyApprover(), id, "county").then().statusCode(403).body("type", equalTo("/problems/recused"));
    }

    @Test
    void the_same_person_through_two_bodies_at_the_same_moment_has_one_application() {
        String round = Cases.round(0);
        SamplePeople who = SamplePeople.next();
        ObjectNode one = Cases.request(round, FIRM, who);
        ObjectNode other = Cases.request(round, OTHER_FIRM, who);
        List<Response> answers = Race.run(List.of(
                () -> as("one", Roles.OFFICER, FIRM).body(one.toString()).post(APPLICATIONS),
                () -> as("other", Roles.OFFICER, OTHER_FIRM)
                        .body(other.toString())
                        .post(APPLICATIONS),
                () -> as("one", Roles.OFFICER, FIRM).body(one.toString()).post(APPLICATIONS),
                () -> as("other", Roles.OFFICER, OTHER_FIRM)
                        .body(other.toString())
                        .post(APPLICATIONS)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(refused -> {
            refused.then()
                    .body("type", equalTo("/problems/already-exists"), "errors.pointer", contains("/person"))
                    .header("Location", (String) null);
            assertThat(refused.asString()).doesNotContain(FIRM, OTHER_FIRM).doesNotContain(who.identityNumber());
        });
    }

    @Test
    void a_withdrawn_application_makes_room_for_another() {
        String round = Cases.round(0);
        String request = Cases.request(round).toString();
        String id = officer()
                .body(request)
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        officer().body(request).post(APPLICATIONS).then().statusCode(409);
        step(officer(), id, "withdraw").then().statusCode(200);
        officer().body(request).post(APPLICATIONS).then().statusCode(201);
    }

    @Test
    void of_two_approvers_who_press_at_once_one_wins() {
        String id = Cases.in(ApplicationState.REVIEWED);
        List<Response> answers = Race.run(List.of(
                () -> approve(as("first", Roles.APPROVER, "GD-HY"), id, "county"),
                () -> approve(as("second", Roles.APPROVER, "GD-HY"), id, "county")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        List<Response> last = Race.run(List.of(
                () -> approve(as("third", Roles.APPROVER, "GD-HY"), id, "municipal"),
                () -> approve(as("fourth", Roles.APPROVER, "GD-HY"), id, "municipal")));
        assertThat(last).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void the_yearly_cap_of_a_person_holds_whoever_approves_at_once() {
        ObjectNode rule = Cases.rule(0);
        rule.putObject("yearlyCap").put("amount", "30000.00").put("currency", "CNY");
        String scheme = org.gonghui.programme.scheme.Schemes.scheme("GD-HY", "2024-01-01", rule);
        String year = Cases.today().substring(0, 4);
        SamplePeople who = SamplePeople.next();
        List<String> ids = List.of("GD-HY-DY", "GD-HY").stream()
                .map(holder -> org.gonghui.programme.scheme.Schemes.round(scheme, holder, year))
                .map(round -> officer()
                        .body(Cases.request(round, FIRM, who).toString())
                        .post(APPLICATIONS)
                        .<String>path("id"))
                .toList();
        for (String id : ids) {
            bare(officer(), id, "submit").then().statusCode(200);
            bare(as("reviewer", Roles.REVIEWER, "GD-HY"), id, "take-up").then().statusCode(200);
            step(as("reviewer", Roles.REVIEWER, "GD-HY"), id, "review", Cases.review("18000.00"))
                    .then()
                    .statusCode(200);
            approve(countyApprover(), id, "county").then().statusCode(200);
        }
        List<Response> answers = Race.run(List.of(
                () -> approve(Cases.cityApprover(), ids.get(0), "municipal"),
                () -> approve(Cases.cityApprover(), ids.get(1), "municipal")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 422);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 422)
                        .findFirst()
                        .orElseThrow()
                        .asString())
                .contains("above_yearly_cap", "12000.00");
        Calls.anyone()
                .auth()
                .oauth2(Tokens.of(Roles.ADMIN))
                .get(APPLICATIONS + "/" + ids.get(1))
                .then()
                .body("flags", contains("same_person_recently"));
    }
}
