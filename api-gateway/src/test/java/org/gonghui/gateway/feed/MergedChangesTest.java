package org.gonghui.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.OwnContract;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class MergedChangesTest {

    private static final String CHANGES = "/api/v1/changes";

    @BeforeEach
    void eachServiceHasAFeed() {
        GatewayStack.reset();
        GatewayStack.REGISTRY.on(CHANGES, exchange -> feed(exchange, "r", 5));
        GatewayStack.PROGRAMME.on(CHANGES, exchange -> feed(exchange, "p", 3));
        GatewayStack.METRICS.on(CHANGES, exchange -> feed(exchange, "m", 4));
    }

    /** A feed of so many changes whose cursor is the number of those read. */
    private static void feed(HttpExchange exchange, String name, int size) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int from = number(query, "cursor", 0);
        int to = Math.min(size, from + number(query, "limit", 0));
        String items = IntStream.range(from, to)
                .mapToObj(i -> "{\"resource\":\"x\",\"key\":\"" + name + i
                        + "\",\"version\":1,\"op\":\"upsert\",\"at\":\"2026-01-01T00:00:00Z\",\"data\":{}}")
                .collect(Collectors.joining(","));
        StubService.send(
                exchange,
                200,
                "application/json",
                "{\"items\":[" + items + "],\"nextCursor\":\"" + to + "\",\"caughtUp\":" + (to == size) + "}");
    }

    private static int number(String query, String name, int otherwise) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Integer.parseInt(pair.substring(name.length() + 1));
            }
        }
        return otherwise;
    }

    private static Response read(String query) {
        return given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(GatewayStack.token("partner-1", "partner"))
                .get(CHANGES + query);
    }

    @Test
    void one_page_has_the_changes_of_all_services() {
        read("").then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.key", contains("r0", "r1", "r2", "r3", "r4", "p0", "p1", "p2", "m0", "m1", "m2", "m3"))
                .body("caughtUp", equalTo(true))
                .body("unavailable", empty());
    }

    @Test
    void page_by_page_everything_comes_once_and_nobody_is_kept_waiting() {
        List<String> keys = new ArrayList<>();
        Response page = read("?limit=2");
        for (int pages = 0; !page.jsonPath().getBoolean("caughtUp"); pages++) {
            List<String> got = page.jsonPath().getList("items.key");
            assertThat(got).hasSizeLessThanOrEqualTo(2);
            assertThat(pages).as("pages").isLessThan(20);
            keys.addAll(got);
            page = read("?limit=2&cursor=" + page.jsonPath().getString("nextCursor"));
        }
        keys.addAll(page.jsonPath().getList("items.key"));
        assertThat(keys).doesNotHaveDuplicates().hasSize(12);
        assertThat(keys.subList(0, 6)).contains("r0", "p0", "m0");
    }

    @Test
    void a_service_that_is_down_keeps_its_place() {
        String before = read("?limit=12").jsonPath().getString("nextCursor");
        GatewayStack.PROGRAMME.on(CHANGES, exchange -> feed(exchange, "p", 4));
        GatewayStack.PROGRAMME.stop();
        String cursor;
        try {
            cursor = read("?cursor=" + before)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("caughtUp", equalTo(false))
                    .body("unavailable", contains("programme"))
                    .extract()
                    .path("nextCursor");
        } finally {
            GatewayStack.PROGRAMME.start();
        }
        read("?cursor=" + cursor).then().body("items.key", contains("p3")).body("caughtUp", equalTo(true));
    }

    @Test
    void only_the_services_that_have_a_resource_are_asked() {
        read("?resource=body,figure").then().statusCode(200).body("items.size()", equalTo(9));
        assertThat(GatewayStack.PROGRAMME.seen()).isEmpty();
        assertThat(GatewayStack.REGISTRY.last().uri()).contains("resource=body");
        assertThat(GatewayStack.METRICS.last().uri()).contains("resource=figure");
        for (String unknown : new String[] {"nothing", "body,nothing", "body,,figure"}) {
            read("?resource=" + unknown).then().statusCode(400).body("errors[0].pointer", equalTo("?resource"));
        }
    }

    @Test
    void what_a_service_refuses_is_refused() {
        GatewayStack.METRICS.on(
                CHANGES,
                exchange -> StubService.send(
                        exchange, 410, "application/problem+json", StubService.problem(410, "cursor-expired")));
        read("").then().statusCode(410).body("type", equalTo("/problems/cursor-expired"));
    }

    @Test
    void a_made_up_cursor_is_a_fault() {
        for (String cursor : new String[] {"x", "e30", "bnVsbA", "W10", "****"}) {
            read("?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?cursor"))
                    .body("errors[0].code", equalTo("unusable_cursor"));
        }
    }

    @Test
    void the_feed_is_for_partners_and_their_token_goes_along() {
        given().filter(OwnContract.CHECK).get(CHANGES).then().statusCode(401);
        given().filter(OwnContract.CHECK)
                .auth()
                .oauth2(GatewayStack.token("o", "officer"))
                .get(CHANGES)
                .then()
                .statusCode(403);
        read("");
        assertThat(GatewayStack.REGISTRY.last().headers().getFirst("Authorization"))
                .startsWith("Bearer ");
    }
}
