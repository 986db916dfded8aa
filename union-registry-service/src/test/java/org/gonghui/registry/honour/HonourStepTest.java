package org.gonghui.registry.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;
import static org.gonghui.registry.Registry.officerOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nomination is recommended, proposed, awarded, and may be revoked. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HonourStepTest {

    private static final String HONOURS = "/api/v1/honours";

    private String body;
    private String id;

    @BeforeEach
    void aRecommendation() {
        body = Registry.root();
        id = create().path("id");
    }

    @Test
    void a_nomination_moves_on_step_by_step_and_remembers_its_way() {
        step("propose", "{\"date\":\"2023-03-01\",\"documentNumber\":\"粤工总〔2023〕1号\"}")
                .then()
                .statusCode(200);
        step("award", "{\"date\":\"2023-04-28\"}").then().statusCode(200).body("state", equalTo("awarded"));
        step("revoke", "{\"reason\":\"error\"}").then().statusCode(200);

        anonymous()
                .get(HONOURS + "/{id}", id)
                .then()
                .body("state", equalTo("revoked"))
                .body("stateHistory.state", contains("recommended", "proposed", "awarded", "revoked"))
                .body("stateHistory.date", contains(null, "2023-03-01", "2023-04-28", null))
                .body("stateHistory[1].documentNumber", equalTo("粤工总〔2023〕1号"))
                .body("stateHistory[3].reason", equalTo("error"))
                .body("version", equalTo(4));
    }

    @Test
    void a_wrong_step_names_those_that_may_follow() {
        step("award", "{}")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/state"))
                .body("errors.detail", contains("recommended may be followed by proposed only"));
        step("revoke", "{}").then().statusCode(409).body("errors.code", contains("wrong_transition"));
    }

    @Test
    void nothing_follows_the_last_state() {
        step("propose", "{}");
        step("award", "{}");
        step("revoke", "{}");
        step("award", "{}")
                .then()
                .statusCode(409)
                .body("errors.detail", contains("revoked is the last state: nothing follows it"));
    }

    @Test
    void a_step_is_not_before_the_one_before() {
        step("propose", "{\"date\":\"2023-03-02\"}").then().statusCode(200);
        step("award", "{\"date\":\"2023-03-01\"}").then().statusCode(422).body("errors.pointer", contains("/date"));
    }

    @Test
    void a_patch_does_not_move_it() {
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", anonymous().get(HONOURS + "/{id}", id).header("ETag"))
                .body("{\"state\":\"proposed\"}")
                .patch(HONOURS + "/{id}", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/state"));
    }

    @Test
    void it_is_still_known_as_it_was_recorded() {
        step("propose", "{}").then().statusCode(200);
        create().then().statusCode(200).body("id", equalTo(id)).body("state", equalTo("proposed"));
    }

    @Test
    void of_many_callers_one_takes_the_step() {
        Callable<Integer> caller = () -> step("propose", "{}").statusCode();
        List<Integer> statuses = Race.run(Collections.nCopies(8, caller));
        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409);
    }

    @Test
    void steps_are_taken_by_those_who_act_for_the_body() {
        officerOf(Registry.root())
                .body("{}")
                .post(HONOURS + "/{id}/propose", id)
                .then()
                .statusCode(403);
        as("admin")
                .body("{}")
                .post(HONOURS + "/{id}/propose", "019aa0c4-7c00-7000-8000-000000000001")
                .then()
                .statusCode(404);
    }

    private Response step(String verb, String json) {
        return as("admin").body(json).post(HONOURS + "/{id}/" + verb, id);
    }

    private Response create() {
        return as("admin")
                .body(
                        """
                        {"honour":{"zh":"全国五一劳动奖"},"recipient":{"kind":"body","name":{"zh":"比亚迪汽车"}},
                         "body":"%1$s","state":"recommended","externalId":{"system":"test","key":"%1$s"}}
                        """
                                .formatted(body))
                .post(HONOURS);
    }
}
