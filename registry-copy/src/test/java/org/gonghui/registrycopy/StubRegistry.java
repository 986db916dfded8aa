package org.gonghui.registrycopy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registry that tells what a test wants it to tell: its feed is a list of items, its cursor a place in the list. */
public class StubRegistry implements QuarkusTestResourceLifecycleManager {

    private static final List<String> ITEMS = new ArrayList<>();
    private static int epoch = 1;
    private static boolean down;
    private static int restarts;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/changes", StubRegistry::answer);
        server.start();
        return Map.of(
                "gonghui.registry.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    static synchronized void tellBody(String code, long version, String type) {
        ITEMS.add(
                """
                {"resource":"body","key":"%s","version":%d,"op":"upsert","at":"2026-01-01T00:00:00Z",
                 "data":{"code":"%1$s","name":{"zh":"%1$s","en":null},"type":"%3$s","level":"county","foundedOn":null,
                 "dissolvedOn":null}}
                """
                        .formatted(code, version, type));
    }

    static synchronized void tellDeleted(String code, long version) {
        ITEMS.add(
                """
                {"resource":"body","key":"%s","version":%d,"op":"delete","at":"2026-01-01T00:00:00Z","data":null}
                """
                        .formatted(code, version));
    }

    static synchronized void tellAffiliation(String id, String body, String superior) {
        ITEMS.add(
                """
                {"resource":"affiliation","key":"%s","version":1,"op":"upsert","at":"2026-01-01T00:00:00Z",
                 "data":{"id":"%1$s","body":"%2$s","superior":"%3$s","kind":"primary","validFrom":null,"validTo":null}}
                """
                        .formatted(id, body, superior));
    }

    static synchronized void setDown(boolean isDown) {
        down = isDown;
    }

    /** From now on, older cursors have expired. */
    static synchronized void beginNewEpoch() {
        epoch++;
    }

    static synchronized int restarts() {
        return restarts;
    }

    private static synchronized void answer(HttpExchange exchange) throws IOException {
        String cursor = cursor(exchange.getRequestURI().getQuery());
        if (down) {
            respond(exchange, 500, "");
        } else if (cursor != null && !cursor.startsWith(epoch + ".")) {
            restarts++;
            respond(exchange, 410, "");
        } else {
            int from = cursor == null ? 0 : Integer.parseInt(cursor.substring(cursor.indexOf('.') + 1));
            int to = Math.min(from + 2, ITEMS.size());
            respond(
                    exchange,
                    200,
                    "{\"items\":[" + String.join(",", ITEMS.subList(from, to)) + "],\"nextCursor\":\"" + epoch + "."
                            + to + "\",\"caughtUp\":" + (to == ITEMS.size()) + ",\"added\":1}");
        }
    }

    private static @Nullable String cursor(String query) {
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("cursor=")) {
                return URLDecoder.decode(parameter.substring("cursor=".length()), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
