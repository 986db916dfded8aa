package org.gonghui.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class ProxyFailureTest {

    private static final String GET = " HTTP/1.1\nHost: localhost\nConnection: close\n\n";
    private static final String BODY = "/api/v1/bodies/GD-HZ";

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void reset() {
        GatewayStack.reset();
    }

    @Test
    void a_service_that_is_down_is_named() {
        GatewayStack.PROGRAMME.stop();
        try {
            given().header("Accept-Language", "en")
                    .get("/api/v1/stations")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/unavailable"))
                    .body("service", equalTo("programme"))
                    .body("detail", equalTo("The programme service does not answer"))
                    .body("instance", equalTo("/api/v1/stations"))
                    .body("traceId", matchesPattern("[0-9a-f]{32}"));
        } finally {
            GatewayStack.PROGRAMME.start();
        }
        GatewayStack.PROGRAMME.json("/api/v1/stations", 200, "{}");
        given().get("/api/v1/stations").then().statusCode(200);
    }

    @Test
    void a_service_that_takes_too_long_is_unavailable() {
        GatewayStack.REGISTRY.on(BODY, exchange -> StubService.sleepThenClose(exchange, 4000));
        given().get(BODY).then().statusCode(503).header("Retry-After", "2").body("service", equalTo("registry"));
    }

    @Test
    void a_service_that_hangs_up_is_a_bad_gateway() {
        GatewayStack.REGISTRY.on(BODY, exchange -> {
            throw new IOException("hangs up");
        });
        given().get(BODY)
                .then()
                .statusCode(502)
                .body("type", equalTo("/problems/bad-gateway"))
                .body("service", equalTo("registry"));
    }

    @Test
    void an_answer_that_breaks_off_never_looks_whole() {
        GatewayStack.REGISTRY.on(BODY, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            throw new IOException("breaks off");
        });
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(BODY)).build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_sent_on() throws Exception {
        String answer = raw(
                """
                        POST /api/v1/bodies HTTP/1.1
                        Host: localhost
                        Content-Type: application/json
                        Content-Length: 1048577

                        {""");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
        assertThat(GatewayStack.REGISTRY.seen()).isEmpty();
        given().contentType("application/json")
                .body("x".repeat((1 << 20) + 1))
                .post("/api/v1/bodies")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        GatewayStack.REGISTRY.json("/api/v1/bodies", 201, "{}");
        given().contentType("application/json")
                .body("x".repeat(1 << 20))
                .post("/api/v1/bodies")
                .then()
                .statusCode(201);
        assertThat(GatewayStack.REGISTRY.last().body()).hasSize(1 << 20);
    }

    @Test
    void a_caller_that_asks_to_be_told_to_go_on_is_told() throws Exception {
        GatewayStack.REGISTRY.json("/api/v1/bodies", 201, "{}");
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    bytes(
                            """
                            POST /api/v1/bodies HTTP/1.1
                            Host: localhost
                            Content-Type: application/json
                            Content-Length: 2
                            Expect: 100-continue
                            Connection: close

                            """));
            socket.setSoTimeout(3000);
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
            out.write("{}".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).contains("HTTP/1.1 201");
        }
    }

    @Test
    void a_path_that_a_service_might_read_differently_is_refused() throws Exception {
        for (String path : new String[] {
            "/api/v1/bodies/../../../q/metrics",
            "/api/v1/bodies/%2e%2e/%2E%2E/q",
            "/api/v1/bodies/..%2fq",
            "/api/v1/bodies/.."
        }) {
            String answer = raw("GET " + path + GET);
            assertThat(answer).as(path).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
        }
        assertThat(GatewayStack.REGISTRY.seen()).isEmpty();
    }

    @Test
    void a_broken_address_of_the_gateway_itself_is_a_malformed_request() throws Exception {
        for (String path : new String[] {"/api/v1/nothing/%00", "/api/v1/nothing/%ff", "/api/v1/nothing/%zz"}) {
            String answer = raw("GET " + path + GET);
            assertThat(answer).as(path).startsWith("HTTP/1.1 400");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(bytes(request));
            socket.setSoTimeout(5000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String request) {
        return request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
