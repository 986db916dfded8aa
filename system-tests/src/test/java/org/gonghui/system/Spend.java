package org.gonghui.system;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A call that takes money out of a fund. It is made with its key again and again, until there is a final answer. */
record Spend(String key, String path, String body) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 100;

    /**
     * The last word on a call.
     *
     * @param id of what was made; empty where the fund had not enough
     * @param replayed whether the service says that it had answered before
     */
    record Answer(String id, String body, boolean replayed) {

        boolean isSpent() {
            return !id.isEmpty();
        }
    }

    /**
     * What came before final answers.
     *
     * @param brokenOff calls that had been sent when the service died
     * @param inUse calls whose key another caller was using
     */
    record Troubles(AtomicInteger unreachable, AtomicInteger brokenOff, AtomicInteger inUse) {

        Troubles() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }
    }

    Answer finalAnswer(int port, String token, Troubles troubles) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
                if (response.statusCode() == 201) {
                    return made(response);
                }
                String problem = Gateway.parse(response.body()).path("type").asText();
                if (problem.equals("/problems/insufficient-funds")) {
                    return new Answer("", "", false);
                }
                if (!problem.equals("/problems/idempotency-key-in-use") && response.statusCode() != 503) {
                    throw new AssertionError(response.statusCode() + " " + response.body());
                }
                troubles.inUse().incrementAndGet();
            } catch (ConnectException dead) {
                troubles.unreachable().incrementAndGet();
            } catch (IOException broken) {
                troubles.brokenOff().incrementAndGet();
            }
            Moments.pause(PAUSE_MILLIS);
        }
        throw new AssertionError("no final answer: " + troubles);
    }

    private static Answer made(HttpResponse<String> response) {
        return new Answer(
                Gateway.parse(response.body()).path("id").asText(),
                response.body(),
                response.headers().firstValue("Idempotency-Replayed").isPresent());
    }
}
