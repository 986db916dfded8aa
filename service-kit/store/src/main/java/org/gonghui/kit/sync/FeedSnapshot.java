package org.gonghui.kit.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sibling's export while it is being read. */
final class FeedSnapshot implements AutoCloseable {

    private final FollowedResource followed;
    private final String cursor;
    private final MappingIterator<JsonNode> lines;
    private final Runnable hangUp;

    FeedSnapshot(FollowedResource followed, String cursor, MappingIterator<JsonNode> lines, Runnable hangUp) {
        this.followed = followed;
        this.cursor = cursor;
        this.lines = lines;
        this.hangUp = hangUp;
    }

    /** Where the feed goes on after the last line. */
    String cursor() {
        return cursor;
    }

    /** The next lines; none at the end. */
    List<FeedItem> next(int most) throws IOException {
        List<FeedItem> items = new ArrayList<>();
        while (items.size() < most && lines.hasNextValue()) {
            items.add(FeedItem.ofSnapshot(followed, lines.nextValue()));
        }
        return items;
    }

    @Override
    public void close() {
        hangUp.run();
    }
}
