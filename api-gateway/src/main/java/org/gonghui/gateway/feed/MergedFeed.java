package org.gonghui.gateway.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.gateway.route.ServiceName;
import org.jspecify.annotations.Nullable;

/** A page of all feeds while it is put together. */
final class MergedFeed {

    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
    private final Map<ServiceName, String> cursors = new EnumMap<>(ServiceName.class);
    private final Set<ServiceName> unavailable = EnumSet.noneOf(ServiceName.class);
    private final MergedCursor from;
    private @Nullable ServiceName left;
    private boolean caughtUp = true;

    MergedFeed(MergedCursor from) {
        this.from = from;
        cursors.putAll(from.cursors());
    }

    int size() {
        return items.size();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean isReadable(ServiceName service) {
        return !unavailable.contains(service);
    }

    @Nullable
    String cursor(ServiceName service) {
        return cursors.get(service);
    }

    void add(ServiceName service, JsonNode page) {
        page.path("items").forEach(items::add);
        cursors.put(service, page.path("nextCursor").asText());
        caughtUp &= page.path("caughtUp").asBoolean();
    }

    /** The service does not answer now. */
    void missed(ServiceName service) {
        unavailable.add(service);
        caughtUp = false;
    }

    /** The page was full before it was this service's turn. */
    void noRoomFor(ServiceName service) {
        left = left == null ? service : left;
        caughtUp = false;
    }

    boolean caughtUp() {
        return caughtUp;
    }

    String nextCursor() {
        ServiceName next = left == null ? from.turn().round().get(1) : left;
        return new MergedCursor(cursors, next, from.filter()).write();
    }

    /** The page as {@link MergedChangesView} describes it. */
    ObjectNode json() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.set("items", items);
        page.put("nextCursor", nextCursor()).put("caughtUp", caughtUp);
        ArrayNode named = page.putArray("unavailable");
        unavailable.forEach(service -> named.add(service.code()));
        return page;
    }

    /** Each change as a line of JSON. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(item).append('\n'));
        return lines.toString();
    }

    /** The services that could not be read, by comma. */
    String unavailable() {
        return unavailable.stream().map(ServiceName::code).collect(Collectors.joining(","));
    }
}
