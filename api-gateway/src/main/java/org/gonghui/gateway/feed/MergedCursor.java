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
import java.util.Set;
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
 * @param filter the resources it was made for, sorted and by comma, empty for all; null where it fits any
 */
record MergedCursor(Map<ServiceName, String> cursors, ServiceName turn, @Nullable String filter) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TURN = "turn";
    private static final String FILTER = "filter";

    /** A cursor that was made of services' own, without asking for resources. */
    MergedCursor(Map<ServiceName, String> cursors, ServiceName turn) {
        this(cursors, turn, null);
    }

    /**
     * The cursor that a reader gives back.
     *
     * @param filter what it asks for now, sorted and by comma, empty for all
     * @param asked in whose feeds that stands
     */
    static MergedCursor read(@Nullable String text, String filter, Set<ServiceName> asked) {
        if (text == null) {
            return new MergedCursor(Map.of(), ServiceName.REGISTRY, filter);
        }
        MergedCursor cursor = parse(text);
        if (cursor.filter != null && !cursor.filter.equals(filter)) {
            throw otherFilter(Text.of("游标属于另一个 resource 参数的读取", "The cursor was made with another value of resource"));
        }
        if (cursor.filter == null && !cursor.cursors.keySet().containsAll(asked)) {
            throw otherFilter(Text.of("游标属于另一个 resource 的导出", "The cursor came with an export of another resource"));
        }
        return new MergedCursor(cursor.cursors, cursor.turn, filter);
    }

    private static MergedCursor parse(String text) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return from(JSON.readTree(json));
        } catch (IllegalArgumentException | JsonProcessingException madeUp) {
            throw Problem.parameter(
                    "cursor",
                    "unusable_cursor",
                    Text.of(
                            "不是网关的游标；单个服务的游标不能用于此处",
                            "Not a cursor of the merged feed; that of a single service is of no use here"));
        }
    }

    private static MergedCursor from(JsonNode json) {
        Map<ServiceName, String> cursors = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            if (json.path(service.code()).isTextual()) {
                cursors.put(service, json.path(service.code()).textValue());
            }
        }
        return new MergedCursor(
                cursors,
                service(json.path(TURN).asText()),
                json.path(FILTER).isTextual() ? json.path(FILTER).textValue() : null);
    }

    /** What a cursor says is not repeated: anybody can make one up. */
    private static Problem otherFilter(Text detail) {
        return Problem.parameter("cursor", "other_filter", detail);
    }

    private static ServiceName service(String code) {
        Optional<ServiceName> named = Stream.of(ServiceName.values())
                .filter(service -> service.code().equals(code))
                .findFirst();
        return named.orElseThrow(() -> new IllegalArgumentException(code));
    }

    String write() {
        ObjectNode json = JSON.createObjectNode().put(TURN, turn.code());
        if (filter != null) {
            json.put(FILTER, filter);
        }
        cursors.forEach((service, cursor) -> json.put(service.code(), cursor));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
