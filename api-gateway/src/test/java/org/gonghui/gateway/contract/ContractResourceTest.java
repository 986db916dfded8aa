package org.gonghui.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gonghui.gateway.GatewayStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class ContractResourceTest {

    @Test
    void it_is_the_committed_file() throws IOException {
        Response answer = given().accept("*/*").get("/openapi");
        assertThat(answer.contentType()).startsWith("application/yaml");
        assertThat(answer.asString())
                .isEqualTo(Files.readString(Path.of("target", "classes", "contract", "openapi.yaml")));
    }

    @Test
    void it_comes_as_json_where_asked_for() {
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo("Gonghui API"))
                .body("servers[0].url", equalTo("/"));
        given().accept("application/json").get("/openapi").then().contentType("application/json");
        given().accept("application/json,*/*").get("/openapi").then().contentType("application/json");
        given().accept("image/png").get("/openapi").then().statusCode(406);
        given().get("/openapi?format=xml").then().statusCode(400);
    }

    @Test
    void it_is_sent_again_only_where_it_changed() {
        String etag = given().get("/openapi?format=json").header("ETag");
        given().header("If-None-Match", etag)
                .get("/openapi?format=json")
                .then()
                .statusCode(304)
                .header("ETag", etag);
        given().header("If-None-Match", etag).get("/openapi?format=yaml").then().statusCode(200);
    }

    @Test
    void swagger_ui_shows_it() {
        String page =
                given().get("/swagger-ui/").then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("url: '/openapi'")
                .doesNotContain("openapi/own")
                .doesNotContain("https://")
                .contains("persistAuthorization: true", "tryItOutEnabled: true", "displayOperationId: true")
                .contains("docExpansion: 'list'", "filter: true");
        given().redirects()
                .follow(false)
                .get("/swagger-ui")
                .then()
                .statusCode(302)
                .header("Location", containsString("/swagger-ui"));
        given().get("/swagger-ui/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"));
    }
}
