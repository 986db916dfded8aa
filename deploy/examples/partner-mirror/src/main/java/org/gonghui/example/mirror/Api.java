package org.gonghui.example.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** The three calls that a mirror needs: a snapshot, what changed since, and a checksum. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int PAGE = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String root;
    private final String token;

    Api(Settings settings) throws IOException, InterruptedException {
        this.root = settings.api().toString().replaceAll("/+$", "");
        this.token = settings.token().isPresent() ? settings.token().get() : tokenOfTheLocalStack();
    }

    /** The cursor is too old, or the federation's database was restored: only a new snapshot helps. */
    static final class CursorExpired extends IOException {}

    /** A running export; the cursor is where the changes go on after it. */
    record Snapshot(InputStream lines, String cursor) {}

    /** Every live record of a collection as it stood at one moment: a JSON object in each line, by key. */
    Snapshot export(String collection) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(
                get("/api/v1/" + collection + "/export")
                        .header("Accept", "application/x-ndjson")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());
        InputStream body = requireOk(answer).body();
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        String cursor = answer.headers()
                .firstValue("Feed-Cursor")
                .orElseThrow(() -> new IOException("the export has no Feed-Cursor"));
        return new Snapshot(packed ? new GZIPInputStream(body, 1 << 16) : body, cursor);
    }

    /** A page of what changed: {@code {items, nextCursor, caughtUp}}. */
    JsonNode changes(String resource, String cursor) throws IOException, InterruptedException {
        return json("/api/v1/changes?limit=" + PAGE + "&resource=" + resource + "&cursor="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    /** How many records there are and their digest: {@code {count, digest}}. */
    JsonNode checksum(String resource) throws IOException, InterruptedException {
        return json("/api/v1/changes/checksum?resource=" + resource);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(get(path).build(), BodyHandlers.ofInputStream());
        try (InputStream body = requireOk(answer).body()) {
            return JSON.readTree(body);
        }
    }

    private static HttpResponse<InputStream> requireOk(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == OK) {
            return answer;
        }
        try (InputStream body = answer.body()) {
            String said = new String(body.readNBytes(2000), StandardCharsets.UTF_8);
            if (answer.statusCode() == GONE) {
                throw new CursorExpired();
            }
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + ": " + said);
        }
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private String tokenOfTheLocalStack() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/dev/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"roles\":[\"partner\"],\"bodies\":[]}"))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = requireOk(answer).body()) {
            return JSON.readTree(body).path("accessToken").asText();
        }
    }
}
