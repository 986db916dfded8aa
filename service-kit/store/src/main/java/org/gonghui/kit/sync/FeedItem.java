package org.gonghui.kit.sync;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One change read from a feed, or one line of a snapshot.
 *
 * @param op {@code upsert} or {@code delete}
 * @param data the resource after the change; null for a delete
 */
public record FeedItem(String resource, String key, long version, String op, String at, @Nullable JsonNode data) {

    private static final String UPSERT = "upsert";
    private static final String DELETE = "delete";

    /** A line of an export. */
    static FeedItem ofSnapshot(FollowedResource followed, JsonNode data) {
        FeedItem item = new FeedItem(
                followed.resource(),
                data.path(followed.key()).asText(),
                data.path("version").asLong(),
                UPSERT,
                data.path("updatedAt").asText(),
                data);
        return item.known(followed);
    }

    /**
     * Itself, where this service knows what to do with it.
     *
     * @throws IllegalStateException where it does not: what is not understood must not be passed over
     */
    FeedItem known(FollowedResource followed) {
        boolean whole = version > 0 && !key.isEmpty();
        boolean upsert = UPSERT.equals(op) && data != null && data.isObject();
        if (!whole || !followed.resource().equals(resource) || !(upsert || DELETE.equals(op))) {
            throw new IllegalStateException(
                    "the feed tells what is not known here: %s of %s %s".formatted(op, resource, key));
        }
        return this;
    }

    public boolean deleted() {
        return op.equals(DELETE);
    }
}
