package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.officerOf;
import static org.gonghui.programme.mutualaid.MutualAid.PLANS;
import static org.gonghui.programme.mutualaid.MutualAid.newPlan;
import static org.gonghui.programme.mutualaid.MutualAid.put;
import static org.gonghui.programme.mutualaid.MutualAid.terms;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlanYearTest {

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void terms_are_recorded_once_found_equal_and_changed_by_who_has_seen_them() {
        ObjectNode terms = terms(newPlan(), 2025);
        String path = PLANS + "/" + put(terms);
        admin().body(terms.toString()).put(path).then().statusCode(200).body("version", equalTo(1));
        terms.withArray("benefits").addObject().put("cause", "accident").put("percent", 50);
        admin().body(terms.toString()).put(path).then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body(terms.toString())
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("benefits.cause", contains("hospitalisation", "severe_illness", "accident"));
        admin().header("If-Match", "\"2\"")
                .body(terms.put("year", 2026).toString())
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
        anyone().get(path).then().statusCode(200).header("ETag", "\"2\"");
        anyone().get(PLANS + "?plan=" + terms.path("plan").asText() + "&year=2025")
                .then()
                .statusCode(200)
                .body("items.code", contains(terms.path("code").asText()));
    }

    @Test
    void plan_years_are_exported_as_they_are_read() {
        String path = PLANS + "/" + put(terms(newPlan(), 2025));
        assertThat(anyone().auth()
                        .oauth2(Tokens.of(Roles.PARTNER))
                        .get(PLANS + "/export")
                        .asString()
                        .lines())
                .contains(anyone().get(path).asString());
    }

    @Test
    void a_plan_has_one_set_of_terms_a_year() {
        ObjectNode terms = terms(newPlan(), 2025);
        put(terms);
        admin().body(terms.put("code", terms.path("code").asText() + "_b").toString())
                .put(PLANS + "/" + terms.path("code").asText())
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/year"));
    }

    @Test
    void every_fault_is_named_and_a_stranger_sets_none() {
        ObjectNode terms = terms(newPlan(), 2025);
        String path = PLANS + "/" + terms.path("code").asText();
        officerOf("GD-HZ").body(terms.toString()).put(path).then().statusCode(403);
        terms.withObjectProperty("subsidy").put("amount", "200.00");
        terms.withObjectProperty("ceiling").put("amount", "0.00");
        terms.withArray("benefits").addObject().put("cause", "severe_illness").put("percent", 1);
        admin().body(terms.toString())
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/ceiling/amount", "/subsidy/amount", "/benefits/2/cause"));
        terms.withArray("benefits")
                .removeAll()
                .addObject()
                .put("cause", "accident")
                .put("percent", 0.001);
        admin().body(terms.put("waitingDays", -1).toString())
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/waitingDays", "/benefits/0/percent"));
        anyone().get(path).then().statusCode(404);
    }
}
