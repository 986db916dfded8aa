package org.gonghui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.gonghui.gateway.GatewayStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.LowLimits.class)
@WithTestResource(GatewayStack.class)
class RateLimitTest {

    public static final class LowLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gonghui.rate.anonymous-per-minute", "5", "gonghui.rate.authenticated-per-minute", "20");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        GatewayStack.reset();
        GatewayStack.REGISTRY.json("/api/v1/bodies", 200, "{}");
        Response first = given().get("/api/v1/bodies");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=5;w=60");
        assertThat(first.header("RateLimit")).matches("\"anonymous\";r=[0-4];t=\\d+");
        Response last = first;
        for (int i = 0; i < 10; i++) {
            last = given().header("Origin", "https://app.example").get("/api/v1/bodies");
        }
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("1[0-2]|[1-9]"))
                .header("Access-Control-Allow-Origin", "https://app.example")
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(GatewayStack.REGISTRY.seen()).hasSizeBetween(1, 6);

        // a made-up token counts as its sender's address, a real one for itself
        given().auth().oauth2("made.up.token").get("/api/v1/bodies").then().statusCode(429);
        given().auth()
                .oauth2(GatewayStack.token("anna", "officer"))
                .get("/api/v1/bodies")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"authenticated\";r=19;t=\\d+"));
        given().auth()
                .oauth2(GatewayStack.token("anna", "auditor"))
                .get("/api/v1/bodies")
                .then()
                .header("RateLimit", matchesPattern("\"authenticated\";r=18;t=\\d+"));
        given().auth()
                .oauth2(GatewayStack.token("bert", "officer"))
                .get("/api/v1/bodies")
                .then()
                .header("RateLimit", matchesPattern("\"authenticated\";r=19;t=\\d+"));
        given().auth()
                .oauth2(GatewayStack.token("bert", "officer"))
                .contentType("application/json")
                .body("{\"roles\":[\"admin\"]}")
                .post("/dev/tokens")
                .then()
                .statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }
}
