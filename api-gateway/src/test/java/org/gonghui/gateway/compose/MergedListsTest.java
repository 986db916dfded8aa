package org.gonghui.gateway.compose;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.OwnContract;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class MergedListsTest {

    private static final String LISTS = "/api/v1/code-lists";

    @BeforeEach
    void reset() {
        GatewayStack.reset();
        GatewayStack.REGISTRY
                .json(LISTS, 200, "{\"items\":[" + list("body-type") + "," + list("shared") + "],\"unavailable\":[]}")
                .json(LISTS + "/body-type", 200, list("body-type"))
                .json("/problems", 200, "[]");
        GatewayStack.PROGRAMME
                .json(LISTS, 200, "{\"items\":[],\"unavailable\":[]}")
                .json("/problems", 200, "[" + type("unknown-body") + "]");
        GatewayStack.METRICS
                .json(LISTS, 200, "{\"items\":[" + list("area") + "," + list("shared") + "],\"unavailable\":[]}")
                .json("/problems", 200, "[" + type("not-found") + "," + type("unknown-body") + "]");
    }

    private static String list(String name) {
        return "{\"name\":\"" + name + "\",\"items\":[]}";
    }

    private static String type(String slug) {
        return """
                {"type":"/problems/%s","status":422,"title":{"zh":"题","en":"Title of %1$s"},\
                "advice":{"zh":"议","en":"Advice"}}"""
                .formatted(slug);
    }

    @Test
    void code_lists_of_all_services_come_sorted_and_once() {
        given().filter(OwnContract.CHECK)
                .get(LISTS)
                .then()
                .statusCode(200)
                .body("items.name", contains("area", "body-type", "service", "shared"))
                .body("unavailable", empty());
    }

    @Test
    void the_gateway_has_a_list_of_its_own() {
        given().filter(OwnContract.CHECK)
                .header("Accept-Language", "zh")
                .get(LISTS + "/service")
                .then()
                .statusCode(200)
                .body("items.code", contains("registry", "programme", "metrics"))
                .body("items[0].label", equalTo("工会登记服务"));
    }

    @Test
    void one_list_comes_from_whoever_has_it() {
        given().filter(OwnContract.CHECK)
                .get(LISTS + "/body-type")
                .then()
                .statusCode(200)
                .body("name", equalTo("body-type"));
        given().filter(OwnContract.CHECK).get(LISTS + "/nothing").then().statusCode(404);
        given().filter(OwnContract.CHECK).get(LISTS + "/NOTHING").then().statusCode(400);
    }

    @Test
    void with_a_service_down_its_lists_are_missing_and_it_is_named() {
        GatewayStack.METRICS.stop();
        try {
            given().filter(OwnContract.CHECK)
                    .get(LISTS)
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("body-type", "service", "shared"))
                    .body("unavailable", contains("metrics"));
            given().get(LISTS + "/body-type").then().statusCode(200);
            given().filter(OwnContract.CHECK).get(LISTS + "/area").then().statusCode(503);
            given().get("/problems/not-found").then().statusCode(200);
        } finally {
            GatewayStack.METRICS.start();
        }
    }

    @Test
    void problem_types_of_all_services_are_listed_once() {
        String list = given().filter(OwnContract.CHECK)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("type", hasItems("/problems/not-found", "/problems/unknown-body"))
                .extract()
                .asString();
        assertThat(list.split("/problems/not-found", -1)).hasSize(2);
        assertThat(list.split("/problems/unknown-body", -1)).hasSize(2);
    }

    @Test
    void the_page_of_a_type_that_only_a_service_has_is_found() {
        given().header("Accept-Language", "en")
                .get("/problems/unknown-body")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Title of unknown-body"));
        given().filter(OwnContract.CHECK).get("/problems/no-such").then().statusCode(404);
    }

    @Test
    void the_audit_trail_is_that_of_the_service_named() {
        GatewayStack.METRICS.json("/api/v1/audit", 200, "{\"items\":[]}");
        String auditor = GatewayStack.token("a", "auditor");
        given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(auditor)
                .get("/api/v1/audit?service=metrics&resource=figure&action=read&pageSize=3")
                .then()
                .statusCode(200)
                .body("items", empty());
        StubService.Seen seen = GatewayStack.METRICS.last();
        assertThat(seen.uri()).isEqualTo("/api/v1/audit?resource=figure&action=read&pageSize=3");
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer " + auditor);
    }

    @Test
    void the_audit_trail_asks_for_role_and_service() {
        given().filter(OwnContract.CHECK)
                .get("/api/v1/audit?service=metrics")
                .then()
                .statusCode(401);
        given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(GatewayStack.token("p", "partner"))
                .get("/api/v1/audit?service=metrics")
                .then()
                .statusCode(403);
        for (String query : new String[] {"", "?service=nobody"}) {
            given().filter(OwnContract.CHECK)
                    .auth()
                    .oauth2(GatewayStack.token("a", "auditor"))
                    .get("/api/v1/audit" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?service"));
        }
    }

    @Test
    void the_chain_that_is_verified_is_that_of_the_service_named() {
        String found =
                "{\"intact\":true,\"checked\":0,\"position\":7,\"digest\":\"%s\",\"caughtUp\":true,\"firstBreak\":null}"
                        .formatted("0".repeat(64));
        GatewayStack.PROGRAMME.json("/api/v1/audit/verification", 200, found);
        given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(GatewayStack.token("a", "auditor"))
                .get("/api/v1/audit/verification?service=programme&after=7&digest=" + "0".repeat(64))
                .then()
                .statusCode(200)
                .body(equalTo(found));
        assertThat(GatewayStack.PROGRAMME.last().uri())
                .isEqualTo("/api/v1/audit/verification?after=7&digest=" + "0".repeat(64) + "&limit=10000");
        given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(GatewayStack.token("p", "partner"))
                .get("/api/v1/audit/verification?service=programme")
                .then()
                .statusCode(403);
    }
}
