package org.gonghui.seeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What the API said.
 *
 * @param status the HTTP status, 0 when nobody answered
 * @param body the JSON of the answer, missing when it is not JSON
 */
record Answer(int status, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> PASSING = Set.of(0, 429, 502, 503, 504);

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), parse(response.body()));
    }

    static Answer unreachable(String reason) {
        ObjectNode body = JSON.createObjectNode().put("title", "no answer").put("detail", reason);
        return new Answer(0, body);
    }

    boolean created() {
        return status == 201;
    }

    boolean accepted() {
        return status == 200 || status == 201;
    }

    /** The same call may well succeed a little later: a service starts, or has not yet heard of a new body. */
    boolean passing() {
        return PASSING.contains(status) || body.path("type").asText().endsWith("/unknown-body");
    }

    Optional<String> id() {
        return Optional.ofNullable(body.path("id").textValue());
    }

    /** The problem on one line: status, title, detail, and every fault with its pointer. */
    String problem() {
        StringJoiner line = new StringJoiner("; ");
        line.add(status == 0 ? title() : status + " " + title());
        detail(body).ifPresent(line::add);
        for (JsonNode fault : body.path("errors")) {
            line.add(fault.path("pointer").asText() + " "
                    + detail(fault).orElse(fault.path("code").asText()));
        }
        return line.toString().replaceAll("\\s+", " ");
    }

    private String title() {
        return body.path("title").asText("without a problem body");
    }

    private static Optional<String> detail(JsonNode node) {
        return Optional.ofNullable(node.path("detail").textValue());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
