package org.gonghui.gateway.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come in each service's feed. Opaque outside.
 *
 * @param cursors the services' own cursors; absent where their feed was not read yet
 * @param turn who is asked first for the next page, so that a busy service keeps nobody from being read
 */
record MergedCursor(Map<ServiceName, String> cursors, ServiceName turn) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TURN = "turn";

    static MergedCursor read(@Nullable String text) {
        if (text == null) {
            return new MergedCursor(Map.of(), ServiceName.REGISTRY);
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return from(JSON.readTree(json));
        } catch (IllegalArgumentException | JsonProcessingException madeUp) {
            throw Problem.parameter("cursor", "unusable_cursor", Text.of("不是有效的游标", "Not a cursor of this feed"));
        }
    }

    private static MergedCursor from(JsonNode json) {
        Map<ServiceName, String> cursors = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            if (json.path(service.code()).isTextual()) {
                cursors.put(service, json.path(service.code()).textValue());
            }
        }
        return new MergedCursor(cursors, service(json.path(TURN).asText()));
    }

    private static ServiceName service(String code) {
        Optional<ServiceName> named = Stream.of(ServiceName.values())
                .filter(service -> service.code().equals(code))
                .findFirst();
        return named.orElseThrow(() -> new IllegalArgumentException(code));
    }

    String write() {
        ObjectNode json = JSON.createObjectNode().put(TURN, turn.code());
        cursors.forEach((service, cursor) -> json.put(service.code(), cursor));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
