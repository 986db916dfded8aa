package org.gonghui.gateway.compose;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.Hold;
import org.gonghui.gateway.OwnContract;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class ProfileTest {

    private static final String PROFILE = "/api/v1/bodies/GD-HZ/profile";

    @BeforeEach
    void everyServiceKnowsHuizhou() {
        GatewayStack.reset();
        GatewayStack.REGISTRY
                .json("/api/v1/bodies/GD-HZ", 200, "{\"code\":\"GD-HZ\",\"version\":3}")
                .json("/api/v1/bodies/GD-HZ/ancestors", 200, "{\"items\":[{\"code\":\"GD\"},{\"code\":\"CN\"}]}")
                .json("/api/v1/honours", 200, "{\"items\":[{\"id\":\"h1\"}]}");
        GatewayStack.METRICS.json("/api/v1/figures", 200, "{\"items\":[{\"value\":75.50}]}");
        GatewayStack.PROGRAMME.json("/api/v1/programme-counts", 200, "{\"activities\":{\"total\":4}}");
    }

    @Test
    void all_parts_come_in_one_answer() {
        String answer = given().filter(OwnContract.CHECK)
                .get(PROFILE + "?year=2024")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();
        assertThat(answer)
                .isEqualTo(
                        """
                        {"code":"GD-HZ","year":2024,"body":{"code":"GD-HZ","version":3},\
                        "superiors":[{"code":"GD"},{"code":"CN"}],"honours":[{"id":"h1"}],\
                        "figures":[{"value":75.50}],"programmeCounts":{"activities":{"total":4}},"unavailable":[]}""");
        assertThat(GatewayStack.METRICS.last().uri()).isEqualTo("/api/v1/figures?body=GD-HZ&year=2024&pageSize=500");
        assertThat(GatewayStack.PROGRAMME.last().uri()).isEqualTo("/api/v1/programme-counts?body=GD-HZ&year=2024");
    }

    @Test
    void the_request_is_named_to_every_service() {
        given().header("X-Request-Id", "mine")
                .header("Accept-Language", "zh-CN")
                .get(PROFILE);
        StubService.Seen seen = GatewayStack.METRICS.last();
        assertThat(seen.headers().getFirst("X-Request-Id")).isEqualTo("mine");
        assertThat(seen.headers().getFirst("Accept-Language")).isEqualTo("zh-CN");
        assertThat(seen.headers().getFirst("traceparent")).isNotNull();
    }

    @Test
    void a_service_that_is_down_is_named_and_the_rest_comes() {
        GatewayStack.PROGRAMME.stop();
        try {
            given().filter(OwnContract.CHECK)
                    .get(PROFILE + "?year=2024")
                    .then()
                    .statusCode(200)
                    .body("body.code", equalTo("GD-HZ"))
                    .body("figures", equalTo(java.util.List.of(java.util.Map.of("value", 75.5f))))
                    .body("programmeCounts", nullValue())
                    .body("unavailable", contains("programme"));
        } finally {
            GatewayStack.PROGRAMME.start();
        }
    }

    @Test
    void a_service_that_fails_loses_only_its_parts_and_is_named_once() {
        GatewayStack.REGISTRY
                .json("/api/v1/honours", 500, StubService.problem(500, "internal-error"))
                .json("/api/v1/bodies/GD-HZ/ancestors", 200, "no JSON");
        given().get(PROFILE)
                .then()
                .statusCode(200)
                .body("body.code", equalTo("GD-HZ"))
                .body("superiors", nullValue())
                .body("honours", nullValue())
                .body("unavailable", contains("registry"));
    }

    @Test
    void a_slow_service_is_not_waited_for() {
        Hold hold = new Hold();
        GatewayStack.METRICS.on("/api/v1/figures", exchange -> {
            hold.keep();
            exchange.close();
        });
        given().get(PROFILE)
                .then()
                .statusCode(200)
                .body("unavailable", contains("metrics"))
                // After 5 s the connection is given up, whatever the limit for a part is.
                .time(lessThan(4500L));
        assertThat(hold.release()).isTrue();
    }

    @Test
    void a_service_that_keeps_failing_is_not_asked_for_a_while() {
        GatewayStack.METRICS.json("/api/v1/figures", 503, StubService.problem(503, "unavailable"));
        for (int i = 0; i < 30; i++) {
            given().get(PROFILE).then().statusCode(200).body("unavailable", contains("metrics"));
        }
        assertThat(GatewayStack.METRICS.seen()).hasSizeLessThan(15);
    }

    @Test
    void a_body_that_the_registry_does_not_know_is_not_found() {
        given().filter(OwnContract.CHECK)
                .get("/api/v1/bodies/NOBODY/profile")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void with_every_service_down_there_is_nothing_to_say() {
        GatewayStack.stopAll();
        try {
            given().filter(OwnContract.CHECK)
                    .get(PROFILE)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/unavailable"));
        } finally {
            GatewayStack.startAll();
        }
    }

    @Test
    void the_year_is_this_one_where_none_is_given_and_has_begun() {
        int now = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        given().get(PROFILE).then().body("year", equalTo(now));
        for (String year : new String[] {"1899", "2101", "" + (now + 1), "x", "2024.5"}) {
            given().filter(OwnContract.CHECK)
                    .get(PROFILE + "?year=" + year)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?year"));
        }
        given().get(PROFILE + "?yaer=2024").then().statusCode(400).body("errors[0].pointer", equalTo("?yaer"));
        given().get("/api/v1/bodies/gd/profile").then().statusCode(400);
    }
}
