package org.gonghui.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.Headers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class ProxyTest {

    private static final String BODY = "/api/v1/bodies/GD-HZ";

    @BeforeEach
    void reset() {
        GatewayStack.reset();
    }

    @Test
    void a_request_reaches_its_service_as_it_was_sent() {
        GatewayStack.METRICS.json("/api/v1/figures", 201, "{\"id\":1}");
        given().contentType("application/json")
                .header("If-Match", "\"3\"")
                .header("Authorization", "Bearer abc")
                .body("{\"value\":72000}")
                .urlEncodingEnabled(false)
                .post("/api/v1/figures?note=a%2Fb%20c&note=%E6%83%A0")
                .then()
                .statusCode(201)
                .body("id", equalTo(1));
        StubService.Seen seen = GatewayStack.METRICS.last();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.uri()).isEqualTo("/api/v1/figures?note=a%2Fb%20c&note=%E6%83%A0");
        assertThat(seen.body()).isEqualTo("{\"value\":72000}");
        assertThat(seen.headers().getFirst("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(seen.headers().getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.headers().getFirst("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.headers().getFirst("X-Forwarded-Host")).startsWith("localhost:");
    }

    @Test
    void request_id_and_trace_pass_and_are_made_where_missing() {
        GatewayStack.REGISTRY.json(BODY, 200, "{}");
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Response answer = given().header("X-Request-Id", "mine")
                .header("traceparent", trace)
                .get(BODY);
        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly("mine");
        Headers told = GatewayStack.REGISTRY.last().headers();
        assertThat(told.get("X-Request-Id")).containsExactly("mine");
        assertThat(told.get("traceparent")).containsExactly(trace);

        String made = given().get(BODY).header("X-Request-Id");
        Headers untold = GatewayStack.REGISTRY.last().headers();
        assertThat(untold.get("X-Request-Id")).containsExactly(made);
        assertThat(untold.getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void headers_of_one_connection_do_not_pass() {
        GatewayStack.REGISTRY.on(BODY, exchange -> {
            exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "https://elsewhere.example");
            StubService.send(exchange, 200, "application/json", "{}");
        });
        given().header("Connection", "X-Secret")
                .header("X-Secret", "s")
                .header("Proxy-Authorization", "p")
                .header("Origin", "https://app.example")
                .get(BODY)
                .then()
                .header("Keep-Alive", nullValue())
                .header("Access-Control-Allow-Origin", "https://app.example");
        Headers seen = GatewayStack.REGISTRY.last().headers();
        assertThat(seen).doesNotContainKeys("X-secret", "Proxy-authorization", "Origin");
    }

    @Test
    void what_a_service_compressed_stays_compressed() throws IOException {
        byte[] zipped = gzip("{\"code\":\"GD-HZ\"}");
        GatewayStack.REGISTRY.on(BODY, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, zipped.length);
            exchange.getResponseBody().write(zipped);
            exchange.close();
        });
        given().header("Accept-Encoding", "gzip")
                .get(BODY)
                .then()
                .header("Content-Encoding", "gzip")
                .body("code", equalTo("GD-HZ"));
        assertThat(GatewayStack.REGISTRY.last().headers().getFirst("Accept-encoding"))
                .contains("gzip");
    }

    @Test
    void not_modified_and_no_content_have_no_body() {
        GatewayStack.REGISTRY.on(BODY, exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? 204 : 304, -1);
            exchange.close();
        });
        for (int i = 0; i < 3; i++) {
            Response unchanged = given().header("If-None-Match", "\"3\"").get(BODY);
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo("\"3\"");
            assertThat(unchanged.header("Transfer-Encoding")).isNull();
        }
        assertThat(given().delete(BODY).statusCode()).isEqualTo(204);
    }

    @Test
    void connections_to_a_service_are_kept() {
        GatewayStack.REGISTRY.json(BODY, 200, "{}");
        for (int i = 0; i < 20; i++) {
            given().get(BODY).then().statusCode(200);
        }
        assertThat(GatewayStack.REGISTRY.seen().stream()
                        .map(StubService.Seen::callerPort)
                        .distinct())
                .hasSizeLessThan(5);
    }

    @Test
    void a_large_answer_is_streamed_whole() {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        GatewayStack.METRICS.on("/api/v1/figures/export", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 5; i++) {
                exchange.getResponseBody().write(block);
            }
            exchange.close();
        });
        byte[] answer = given().get("/api/v1/figures/export").asByteArray();
        assertThat(answer).hasSize(5 << 20).containsOnly((byte) 'x');
    }

    @Test
    void a_browser_may_ask_first_on_a_proxied_path() {
        given().header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "if-match")
                .options(BODY)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example")
                .header("Access-Control-Allow-Methods", matchesPattern(".*PATCH.*"));
        assertThat(GatewayStack.REGISTRY.seen()).isEmpty();
        GatewayStack.REGISTRY.json(BODY, 200, "{}");
        given().header("Origin", "https://app.example")
                .get(BODY)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example")
                .header("Access-Control-Expose-Headers", matchesPattern(".*ETag.*RateLimit.*"));
    }

    @Test
    void an_unknown_path_is_a_problem() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("traceId", notNullValue());
        given().get("/api/v1/bodiesx").then().statusCode(404);
        assertThat(GatewayStack.REGISTRY.seen()).isEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
