package org.gonghui.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a caller and the gateway. Collects the personal values that requests put in and the jobs that they
 * start, and writes down each answer, head and body, but those to unmasked reads: these ask with a purpose.
 */
final class Recorder implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final PersonalValues put = new PersonalValues();
    private final Set<String> jobs = new ConcurrentSkipListSet<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger unmasked = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Path file;
    private final OutputStream written;

    Recorder() throws IOException {
        file = Files.createTempFile("gonghui-answers-", ".txt");
        written = Files.newOutputStream(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything personal that was put in. */
    PersonalValues put() {
        return put;
    }

    /** Ids of the uploads. */
    Set<String> jobs() {
        return jobs;
    }

    /** The answers that were written down. */
    Path answers() {
        return file;
    }

    int count() {
        return answers.get();
    }

    int unmasked() {
        return unmasked.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        put.collect(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")), body);
        try (exchange) {
            HttpResponse<byte[]> answer = http.send(request(exchange, body), BodyHandlers.ofByteArray());
            write(exchange.getRequestURI(), answer);
            noteJob(answer);
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body) {
        URI asked = exchange.getRequestURI();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + LocalStack.port("GONGHUI_PORT") + asked));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                .build();
    }

    private void noteJob(HttpResponse<byte[]> answer) {
        answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains(EveryRead.JOBS + "/"))
                .ifPresent(place -> jobs.add(place.substring(place.lastIndexOf('/') + 1)));
    }

    private synchronized void write(URI asked, HttpResponse<byte[]> answer) throws IOException {
        if (String.valueOf(asked.getQuery()).contains("purpose=")) {
            unmasked.incrementAndGet();
            return;
        }
        answers.incrementAndGet();
        String head = asked + " " + answer.statusCode() + " " + answer.headers().map() + "\n";
        for (byte[] part : List.of(head.getBytes(StandardCharsets.UTF_8), answer.body(), new byte[] {'\n'})) {
            written.write(part);
        }
        written.flush();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        written.close();
        Files.delete(file);
    }
}
