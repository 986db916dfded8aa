package org.gonghui.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Stands in for the gateway: keeps what it was sent and knows it again, unless told to answer otherwise. */
final class StubGateway implements AutoCloseable {

    record Call(String method, String path, String authorization, JsonNode body) {

        String collection() {
            return path.split("/", -1)[3];
        }

        /** By the code in the path, by the external id, else by the whole content. */
        String key() {
            return path + body.at("/externalId/key").asText(body.has("externalId") ? "" : body.toString());
        }
    }

    record Reply(int status, String body) {}

    /** Leaves the answer to the store. */
    static final Reply STORE = new Reply(0, "");

    static {
        // Without it every answer waits for the client's delayed acknowledgement, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, JsonNode> stored = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Function<Call, Reply> script;

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final AtomicInteger mostInFlight = new AtomicInteger();

    StubGateway(Function<Call, Reply> script) throws IOException {
        this.script = script;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    List<Call> calls(String collection) {
        return calls.stream()
                .filter(call -> call.collection().equals(collection))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                JSON.readTree(exchange.getRequestBody()));
        calls.add(call);
        Reply scripted = script.apply(call);
        Reply reply = scripted.equals(STORE) ? store(call) : scripted;
        byte[] body = reply.body().getBytes(UTF_8);
        inFlight.decrementAndGet();
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply store(Call call) {
        JsonNode before = stored.putIfAbsent(call.key(), call.body());
        if (before != null && !before.equals(call.body())) {
            return new Reply(409, "{\"title\":\"In conflict with what is recorded\"}");
        }
        return new Reply(before == null ? 201 : 200, "{\"id\":\"id-of-" + call.key() + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
