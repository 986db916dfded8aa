package org.gonghui.seeds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Sends one row to the API and repeats what may yet succeed. Every call is safe to repeat: the API knows its rows. */
final class ApiClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String root;
    private final Supplier<String> bearerToken;
    private final RetryPolicy retry;

    ApiClient(URI gatewayBase, Supplier<String> bearerToken, RetryPolicy retry) {
        this.root = gatewayBase.toString().replaceAll("/+$", "") + "/api/v1";
        this.bearerToken = bearerToken;
        this.retry = retry;
    }

    /** The answer to a request, accepted or not; passing troubles have been waited out as long as the policy allows. */
    Answer send(SeedRequest request) throws InterruptedException {
        long start = System.nanoTime();
        Duration pause = retry.first();
        Answer answer = attempt(request);
        while (answer.passing() && leavesTime(start, pause)) {
            Thread.sleep(pause.toMillis());
            pause = retry.after(pause);
            answer = attempt(request);
        }
        return answer;
    }

    private boolean leavesTime(long start, Duration pause) {
        return System.nanoTime() - start + pause.toNanos() <= retry.limit().toNanos();
    }

    private Answer attempt(SeedRequest request) throws InterruptedException {
        try {
            return Answer.of(http.send(httpRequest(request), BodyHandlers.ofString()));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Answer.unreachable(root + ": " + reason);
        }
    }

    private HttpRequest httpRequest(SeedRequest request) {
        return HttpRequest.newBuilder(URI.create(root + request.path()))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + bearerToken.get())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .method(request.method(), BodyPublishers.ofString(request.body().toString()))
                .build();
    }
}
