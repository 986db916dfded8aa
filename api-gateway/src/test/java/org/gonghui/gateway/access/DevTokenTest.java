package org.gonghui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.auth.principal.JWTParser;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.OwnContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class DevTokenTest {

    @Inject
    JWTParser parser;

    private static ValidatableResponse post(String body) {
        return given().filter(OwnContract.CHECK)
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/dev/tokens")
                .then();
    }

    @Test
    void a_token_says_what_was_asked_for_and_can_be_verified() throws Exception {
        String token = post("{\"roles\":[\"officer\",\"auditor\"],\"bodies\":[\"GD-HZ\"]}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(3600))
                .extract()
                .path("accessToken");
        JsonWebToken claims = parser.parse(token);
        assertThat(claims.getIssuer()).isEqualTo("https://gonghui.test");
        assertThat(claims.getSubject()).isEqualTo("dev");
        assertThat(claims.getName()).isEqualTo("dev");
        assertThat(claims.getGroups()).containsExactlyInAnyOrder("officer", "auditor");
        assertThat(claims.<Object>getClaim("union_bodies")).hasToString("[\"GD-HZ\"]");
        assertThat(claims.<Object>getClaim("azp")).hasToString("dev-console");
        assertThat(claims.getExpirationTime() - claims.getIssuedAtTime()).isEqualTo(3600);
    }

    @Test
    void the_gateway_accepts_it() {
        String token =
                post("{\"roles\":[\"partner\"],\"subject\":\"张三\"}").extract().path("accessToken");
        given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("张三"))
                .body("client", equalTo("dev-console"))
                .body("roles", contains("partner"));
    }

    @Test
    void every_fault_is_named() {
        post("{\"roles\":[\"oficer\",\"admin\",\"x\"],\"bodies\":[]}")
                .statusCode(422)
                .body("errors.pointer", contains("/roles/0", "/roles/2"))
                .body("errors[0].code", equalTo("unknown_role"))
                .body("errors[0].detail", equalTo("No such role; did you mean officer?"));
        post("{}").statusCode(422).body("errors[0].pointer", equalTo("/roles"));
        post("{\"roles\":[],\"admin\":true}").statusCode(422).body("errors[0].pointer", equalTo("/admin"));
        post("{\"roles\":[\"admin\"],\"bodies\":[\"gd\"],\"subject\":\"\"}")
                .statusCode(422)
                .body("errors.size()", equalTo(2));
        post("{\"roles\":[null]}").statusCode(422).body("errors[0].pointer", equalTo("/roles/0"));
        post("{\"roles\":").statusCode(400).body("type", equalTo("/problems/malformed-request"));
        post("").statusCode(422);
    }
}
