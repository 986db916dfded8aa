package org.gonghui.example.relief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Calls to the gateway by people in their roles. The local stack makes their tokens. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();
    private final String root;

    Api(URI root) {
        this.root = root.toString().replaceAll("/+$", "");
    }

    /** Somebody who works for a body in some roles. */
    record Person(String name, List<String> roles, String body) {}

    JsonNode get(Person who, String path) {
        return json(send(request(who, path).GET()));
    }

    JsonNode post(Person who, String path, ObjectNode body) {
        return json(send(request(who, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    JsonNode put(Person who, String path, ObjectNode body) {
        return json(send(request(who, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))));
    }

    /** Many records at once, a line of JSON for each. */
    JsonNode upload(Person who, String path, String lines) {
        return json(send(request(who, path)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))));
    }

    void delete(Person who, String path) {
        send(request(who, path).DELETE());
    }

    /** A file, as text. */
    String download(Person who, String path, String mediaType) {
        return send(request(who, path).header("Accept", mediaType).POST(BodyPublishers.noBody()));
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode externalId(String key) {
        return object().put("system", "relief-year").put("key", key);
    }

    static ObjectNode because(String reason) {
        return object().put("reason", reason);
    }

    private HttpRequest.Builder request(Person who, String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::tokenOf));
    }

    private String tokenOf(Person who) {
        ObjectNode wanted = object().put("subject", who.name());
        who.roles().forEach(wanted.putArray("roles")::add);
        wanted.putArray("bodies").add(who.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "/dev/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted.toString()));
        return json(send(request)).path("accessToken").asText();
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new Refused(request.method() + " " + request.uri().getPath(), answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
