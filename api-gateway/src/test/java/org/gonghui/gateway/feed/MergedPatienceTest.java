package org.gonghui.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.Hold;
import org.gonghui.gateway.OwnContract;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class MergedPatienceTest {

    private static final String CHANGES = "/api/v1/changes";
    private static final String CHECKSUM = CHANGES + "/checksum";
    private static final String NDJSON = "application/x-ndjson";
    private static final String NONE = "{\"items\":[],\"nextCursor\":\"%s\",\"caughtUp\":true}";
    private static final String ONE =
            """
            {"items":[{"resource":"x","key":"%s","version":1,"op":"upsert","at":"2026-01-01T00:00:00Z","data":{}}],
             "nextCursor":"later","caughtUp":true}""";

    @BeforeEach
    void nobodyHasAnything() {
        GatewayStack.reset();
        GatewayStack.REGISTRY.on(CHANGES, exchange -> after(exchange, 2500, NONE.formatted("r")));
        GatewayStack.PROGRAMME.on(CHANGES, exchange -> after(exchange, 2500, NONE.formatted("p")));
        GatewayStack.METRICS.on(CHANGES, exchange -> after(exchange, 2500, NONE.formatted("m")));
    }

    /** Nothing at once; what is given when asked with patience, some time later. */
    private static void after(HttpExchange exchange, long millis, String page) throws IOException {
        after(exchange, () -> pause(millis), page);
    }

    private static void after(HttpExchange exchange, Runnable patience, String page) throws IOException {
        boolean waits = exchange.getRequestURI().getQuery().contains("waitSeconds");
        if (waits) {
            patience.run();
        }
        StubService.send(exchange, 200, "application/json", waits ? page : NONE.formatted("now"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RequestSpecification partner() {
        return given().filter(OwnContract.CHECK).auth().oauth2(GatewayStack.token("partner-1", "partner"));
    }

    @Test
    void whoever_has_something_first_ends_the_wait_of_all() {
        Hold others = new Hold();
        GatewayStack.REGISTRY.on(CHANGES, exchange -> after(exchange, others::keep, NONE.formatted("r")));
        GatewayStack.PROGRAMME.on(CHANGES, exchange -> after(exchange, others::keep, NONE.formatted("p")));
        GatewayStack.METRICS.on(CHANGES, exchange -> after(exchange, 800, ONE.formatted("m1")));
        Response page = partner().get(CHANGES + "?waitSeconds=20");
        assertThat(others.release()).isTrue();
        page.then()
                .statusCode(200)
                .body("items.key", contains("m1"))
                .body("unavailable", empty())
                .time(greaterThan(700L));
        assertThat(GatewayStack.METRICS.last().uri()).contains("waitSeconds=20").contains("cursor=now");
        assertThat(decoded(page.path("nextCursor")))
                .contains("\"metrics\":\"later\"")
                .contains("\"registry\":\"now\"");
    }

    @Test
    void where_nothing_comes_the_answer_is_empty_after_the_time() {
        partner()
                .get(CHANGES + "?waitSeconds=2")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("caughtUp", equalTo(true))
                .time(greaterThan(2400L));
    }

    @Test
    void a_service_that_fails_while_waiting_is_named_and_the_others_go_on() {
        GatewayStack.REGISTRY.on(CHANGES, exchange -> {
            if (exchange.getRequestURI().getQuery().contains("waitSeconds")) {
                StubService.sleepThenClose(exchange, 100);
            } else {
                after(exchange, 0, NONE.formatted("r"));
            }
        });
        GatewayStack.PROGRAMME.on(CHANGES, exchange -> after(exchange, 800, ONE.formatted("p1")));
        partner()
                .get(CHANGES + "?waitSeconds=20")
                .then()
                .statusCode(200)
                .body("items.key", contains("p1"))
                .body("caughtUp", equalTo(false))
                .body("unavailable", contains("registry"));
    }

    @Test
    void a_cursor_that_expires_while_waiting_is_told_with_the_way_to_begin_again() {
        GatewayStack.METRICS.on(CHANGES, exchange -> {
            if (exchange.getRequestURI().getQuery().contains("waitSeconds")) {
                StubService.send(exchange, 410, "application/problem+json", StubService.problem(410, "cursor-expired"));
            } else {
                after(exchange, 0, "");
            }
        });
        partner()
                .get(CHANGES + "?waitSeconds=20&resource=figure,body")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-expired"))
                .header("Link", "</api/v1/changes?resource=body,figure>; rel=\"start\"");
    }

    @Test
    void each_line_is_a_change_and_headers_say_the_rest() {
        GatewayStack.REGISTRY.json(CHANGES, 200, ONE.formatted("r1"));
        GatewayStack.PROGRAMME.stop();
        try {
            Response page = partner().accept(NDJSON).get(CHANGES);
            page.then()
                    .statusCode(200)
                    .contentType(NDJSON)
                    .header("Feed-Caught-Up", "false")
                    .header("Feed-Unavailable", "programme")
                    .header("Link", containsString("cursor=" + page.header("Feed-Cursor")));
            assertThat(page.asString().lines()).singleElement().asString().contains("\"key\":\"r1\"");
        } finally {
            GatewayStack.PROGRAMME.start();
        }
    }

    @Test
    void a_cursor_goes_on_with_the_resources_it_was_made_for() {
        String cursor = partner().get(CHANGES + "?resource=figure,body").path("nextCursor");
        partner().get(CHANGES + "?resource=body,figure&cursor=" + cursor).then().statusCode(200);
        partner()
                .get(CHANGES + "?resource=honour&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("other_filter"))
                .body("errors[0].detail", equalTo("The cursor was made with another value of resource"));
    }

    @Test
    void a_checksum_comes_from_the_owner_with_a_cursor_of_the_merged_feed() {
        GatewayStack.METRICS.json(
                CHECKSUM,
                200,
                "{\"resource\":\"figure\",\"count\":3,\"digest\":\"00000000000000ff\",\"cursor\":\"theirs\"}");
        Response checksum = partner().get(CHECKSUM + "?resource=figure");
        checksum.then().statusCode(200).body("count", equalTo(3)).body("digest", equalTo("00000000000000ff"));
        assertThat(GatewayStack.REGISTRY.seen()).isEmpty();

        partner()
                .get(CHANGES + "?resource=figure&cursor=" + checksum.path("cursor"))
                .then()
                .statusCode(200);
        assertThat(GatewayStack.METRICS.last().uri()).contains("cursor=theirs");
        for (String wrong : new String[] {"nothing", "body,figure"}) {
            partner().get(CHECKSUM + "?resource=" + wrong).then().statusCode(400);
        }
        given().filter(OwnContract.CHECK)
                .get(CHECKSUM + "?resource=figure")
                .then()
                .statusCode(401);
    }

    @Test
    void a_checksum_of_a_service_that_is_down_is_unavailable() {
        GatewayStack.METRICS.stop();
        try {
            partner().get(CHECKSUM + "?resource=figure").then().statusCode(503);
        } finally {
            GatewayStack.METRICS.start();
        }
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
