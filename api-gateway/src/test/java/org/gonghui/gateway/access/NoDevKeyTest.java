package org.gonghui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway as it is outside the local stack. */
@QuarkusTest
@TestProfile(NoDevKeyTest.NoKey.class)
class NoDevKeyTest {

    public static final class NoKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gonghui.registry.url", "http://127.0.0.1:1");
        }
    }

    @Test
    void there_are_no_tokens_whatever_is_asked() {
        for (String body : new String[] {"{\"roles\":[\"admin\"]}", "{", ""}) {
            given().contentType("application/json")
                    .body(body)
                    .post("/dev/tokens")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void the_contract_does_not_speak_of_them() {
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", not(hasKey("/dev/tokens")))
                .body("components?.schemas ?: [:]", not(hasKey("DevTokenRequest")));
    }
}
