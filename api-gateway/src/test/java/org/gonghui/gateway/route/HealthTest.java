package org.gonghui.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gonghui.gateway.GatewayStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class HealthTest {

    private static final String SERVICES = "checks.find { it.name == 'services' }.data.";

    @BeforeEach
    void reset() {
        GatewayStack.reset();
        GatewayStack.REGISTRY.json("/q/health/live", 200, "{}");
        GatewayStack.METRICS.json("/q/health/live", 503, "{}");
    }

    @Test
    void the_gateway_is_ready_and_says_who_else_is() {
        GatewayStack.PROGRAMME.stop();
        try {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body(SERVICES + "registry", equalTo("answers"))
                    .body(SERVICES + "programme", equalTo("does not answer"))
                    .body(SERVICES + "metrics", equalTo("does not answer"));
        } finally {
            GatewayStack.PROGRAMME.start();
        }
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void proxied_requests_are_counted_by_their_route() {
        given().get("/api/v1/bodies/GD-HZ/children");
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/v1/bodies/{rest}\""))
                .body(not(containsString("uri=\"/api/v1/bodies/GD-HZ/children\"")));
    }
}
