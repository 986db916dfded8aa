package org.gonghui.kit.sync;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One change read from a feed.
 *
 * @param op {@code upsert} or {@code delete}
 * @param data the resource after the change; null for a delete
 */
public record FeedItem(String resource, String key, long version, String op, String at, @Nullable JsonNode data) {

    public boolean deleted() {
        return op.equals("delete");
    }
}
