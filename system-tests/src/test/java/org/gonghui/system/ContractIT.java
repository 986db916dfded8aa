package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.Gateway.anonymous;
import static org.gonghui.system.Gateway.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gonghui.kit.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one contract, its page, and the conventions that it promises. */
@ExtendWith(LocalStack.class)
class ContractIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void the_served_contract_is_the_committed_one() {
        assertThat(anonymous().get("/openapi").asString()).isEqualTo(Gateway.contract());
        anonymous().get("/openapi?format=json").then().statusCode(200).body("openapi", notNullValue());
    }

    @Test
    void swagger_ui_shows_it() {
        String page = anonymous().noFilters().get("/swagger-ui/").asString();
        assertThat(page).contains("swagger-ui").contains("/openapi");
    }

    @Test
    void examples_fit_their_schemas() {
        Contract.parse(Gateway.contract()).checkExamples();
    }

    @Test
    void every_operation_says_what_it_does_takes_and_answers() {
        List<String> bare = new ArrayList<>();
        Contract.parse(Gateway.contract())
                .document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .filter(operation -> lacksSomething(operation.getValue()))
                        .forEach(operation ->
                                bare.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(bare).isEmpty();
    }

    private static boolean lacksSomething(JsonNode operation) {
        return operation.path("summary").asText().isBlank()
                || operation.path("operationId").asText().isBlank()
                || operation.path("tags").isEmpty()
                || operation.path("responses").size() < 2
                || operation.path("parameters").findParents("name").stream()
                        .anyMatch(parameter ->
                                parameter.path("description").asText().isBlank());
    }

    @Test
    void a_token_says_who_its_bearer_is() {
        as("officer", "GD-HZ")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", hasItem("officer"))
                .body("bodies", hasItem("GD-HZ"));
    }

    @Test
    void code_lists_of_all_services_are_one_list() {
        anonymous()
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/code-lists")
                .then()
                .statusCode(200)
                .body("items.name", org.hamcrest.Matchers.hasItems("body-type", "station-kind", "qualifier"))
                .body("items.find { it.name == 'body-level' }.items[0].label", equalTo("全国"));
    }

    @Test
    void every_problem_type_has_its_page() {
        List<String> types = anonymous().get("/problems").path("type");
        assertThat(types).contains("/problems/invalid-content", "/problems/unknown-body");
        types.forEach(type -> anonymous().get(type).then().statusCode(200));
    }

    @Test
    void the_merged_feed_tells_of_all_services() {
        as("partner")
                .queryParam("limit", 1000)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .body("items.resource", org.hamcrest.Matchers.hasItems("body", "affiliation", "metric"));
    }
}
