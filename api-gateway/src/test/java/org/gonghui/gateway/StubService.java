package org.gonghui.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands where a service would: answers what a test tells it to, and can be stopped and started again. */
public final class StubService {

    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(StubService::daemon);
    private int port;
    private HttpServer server;

    /** A request that arrived. */
    public record Seen(String method, String uri, Headers headers, String body, int callerPort) {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stub");
        thread.setDaemon(true);
        return thread;
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public void stop() {
        server.stop(0);
    }

    public void reset() {
        answers.clear();
        seen.clear();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    public StubService json(String path, int status, String json) {
        return on(path, exchange -> send(exchange, status, "application/json", json));
    }

    public StubService on(String path, HttpHandler handler) {
        answers.put(path, handler);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8),
                exchange.getRemoteAddress().getPort()));
        HttpHandler handler = answers.get(exchange.getRequestURI().getPath());
        if (handler == null) {
            send(exchange, 404, "application/problem+json", problem(404, "not-found"));
        } else {
            handler.handle(exchange);
        }
    }

    public static String problem(int status, String slug) {
        return """
                {"type":"/problems/%s","title":"t","status":%d,"instance":"/","traceId":"x","errors":[]}"""
                .formatted(slug, status);
    }

    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public static void sleepThenClose(HttpExchange exchange, long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
