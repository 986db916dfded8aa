package org.gonghui.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class ExportTest {

    private static final String FIGURES = "/api/v1/figures/export";
    private static final int MEBIBYTE = 1 << 20;

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void reset() {
        GatewayStack.reset();
    }

    @Test
    void the_merged_feed_goes_on_from_where_an_export_of_a_service_ended() {
        GatewayStack.METRICS.on(FIGURES, exchange -> {
            exchange.getResponseHeaders().set("Feed-Cursor", "its-own");
            StubService.send(exchange, 200, "application/x-ndjson", "{\"id\":1}\n{\"id\":2}\n");
        });
        GatewayStack.METRICS.json(
                "/api/v1/changes", 200, "{\"items\":[],\"nextCursor\":\"its-next\",\"caughtUp\":true}");
        Response export = partner().header("Origin", "https://app.example").get(FIGURES);
        assertThat(export.asString()).isEqualTo("{\"id\":1}\n{\"id\":2}\n");
        export.then().header("Access-Control-Expose-Headers", matchesPattern(".*Feed-Cursor.*"));
        String next = goOn(export.header("Feed-Cursor"), "its-own");
        goOn(next, "its-next");

        assertThat(GatewayStack.REGISTRY.seen()).isEmpty();
        assertThat(GatewayStack.PROGRAMME.seen()).isEmpty();
    }

    private static String goOn(String cursor, String cursorOfService) {
        String next = partner()
                .queryParam("resource", "figure")
                .queryParam("cursor", cursor)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        assertThat(GatewayStack.METRICS.last().uri()).contains("cursor=" + cursorOfService, "resource=figure");
        return next;
    }

    @Test
    void what_is_packed_passes_untouched() throws Exception {
        byte[] packed = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1, 2, 3};
        GatewayStack.METRICS.on(FIGURES, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "zstd");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(packed);
            exchange.close();
        });
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(FIGURES))
                .header("Accept-Encoding", "zstd")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(packed);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("zstd");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(GatewayStack.METRICS.last().headers().getFirst("Accept-Encoding"))
                .isEqualTo("zstd");
    }

    @Test
    void an_export_may_take_longer_than_the_gateway_waits_for_an_answer() {
        GatewayStack.METRICS.on(FIGURES, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int part = 0; part < 10; part++) {
                exchange.getResponseBody().write("{}\n".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                pause(400);
            }
            exchange.close();
        });
        assertThat(partner().get(FIGURES).asString()).isEqualTo("{}\n".repeat(10));
    }

    @Test
    void a_caller_that_reads_slowly_holds_back_the_service_not_the_gateway() throws Exception {
        AtomicLong written = new AtomicLong();
        int whole = 200 * MEBIBYTE;
        GatewayStack.METRICS.on(FIGURES, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (written.get() < whole) {
                exchange.getResponseBody().write(new byte[MEBIBYTE]);
                written.addAndGet(MEBIBYTE);
            }
            exchange.close();
        });
        try (Socket slow = new Socket(gateway.getHost(), gateway.getPort())) {
            String get = "GET " + FIGURES + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            slow.getOutputStream().write(get.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = slow.getInputStream();
            answer.readNBytes(MEBIBYTE);
            pause(1000);
            assertThat(written.get()).isLessThan(64 * MEBIBYTE);
            long read = MEBIBYTE + answer.transferTo(OutputStream.nullOutputStream());
            assertThat(read).isGreaterThan(whole);
        }
    }

    private static RequestSpecification partner() {
        return given().auth().oauth2(GatewayStack.token("partner-1", "partner"));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
