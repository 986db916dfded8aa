package org.gonghui.gateway.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gonghui.gateway.route.ServiceName;
import org.jspecify.annotations.Nullable;

/** A page of all feeds while it is put together. */
final class MergedFeed {

    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
    private final Map<ServiceName, String> cursors = new EnumMap<>(ServiceName.class);
    private final Set<ServiceName> unavailable = EnumSet.noneOf(ServiceName.class);
    private final ServiceName began;
    private @Nullable ServiceName left;
    private boolean caughtUp = true;

    MergedFeed(MergedCursor from) {
        this.began = from.turn();
        cursors.putAll(from.cursors());
    }

    int size() {
        return items.size();
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

    /** The page as {@link MergedChangesView} describes it. */
    ObjectNode json() {
        ServiceName next = left == null ? began.round().get(1) : left;
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.set("items", items);
        page.put("nextCursor", new MergedCursor(cursors, next).write()).put("caughtUp", caughtUp);
        ArrayNode named = page.putArray("unavailable");
        unavailable.forEach(service -> named.add(service.code()));
        return page;
    }
}
