package org.gonghui.kit.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gonghui.kit.sync.FeedPositions.Position;

/** The copy of one resource. What is taken over and the position after it are one transaction. */
final class FeedCopy {

    private static final int PART = 1000;

    private final FeedConsumer consumer;
    private final FeedPositions positions;
    private final String feed;

    FeedCopy(FeedConsumer consumer, FeedPositions positions) {
        this.consumer = consumer;
        this.positions = positions;
        this.feed = consumer.follows().feed();
    }

    /** Where the feed goes on; empty where a snapshot has to be taken first. */
    Optional<String> cursor() {
        return QuarkusTransaction.requiringNew().call(() -> positions.find(feed).map(Position::cursor));
    }

    void restart(String expired) {
        QuarkusTransaction.requiringNew().run(() -> positions.restart(feed, expired));
    }

    void noteFailure(String error) {
        QuarkusTransaction.requiringNew().run(() -> positions.failed(feed, error));
    }

    /** Takes over a page that was read at a cursor. */
    void take(String cursor, FeedPage page) {
        Collection<FeedItem> items = newest(page.items());
        QuarkusTransaction.requiringNew().run(() -> {
            OptionalLong generation = positions.lockAt(feed, cursor);
            if (generation.isPresent()) {
                apply(items, generation.getAsLong());
                positions.move(feed, page.nextCursor(), page.caughtUp());
            }
        });
    }

    /** Makes the copy anew from a snapshot; does nothing where another instance is about it. */
    void takeSnapshot(FeedClient client) throws IOException {
        OptionalLong begun = QuarkusTransaction.requiringNew().call(() -> positions.beginSnapshot(feed));
        if (begun.isEmpty()) {
            return;
        }
        long generation = begun.getAsLong();
        try (FeedSnapshot snapshot = client.snapshot(consumer.follows())) {
            for (List<FeedItem> part = snapshot.next(PART); !part.isEmpty(); part = snapshot.next(PART)) {
                take(generation, part);
            }
            finish(generation, snapshot.cursor());
        } catch (IOException | RuntimeException broken) {
            QuarkusTransaction.requiringNew().run(() -> positions.dropSnapshot(feed, generation));
            throw broken;
        }
    }

    private void take(long generation, List<FeedItem> part) throws IOException {
        boolean held = QuarkusTransaction.requiringNew().call(() -> {
            boolean mine = positions.holdSnapshot(feed, generation);
            if (mine) {
                apply(newest(part), generation);
            }
            return mine;
        });
        if (!held) {
            throw new IOException("another instance has begun a snapshot");
        }
    }

    private void finish(long generation, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (positions.holdSnapshot(feed, generation)) {
                consumer.forgetBefore(generation);
                positions.endSnapshot(feed, cursor);
            }
        });
    }

    private void apply(Collection<FeedItem> items, long generation) {
        if (!items.isEmpty()) {
            consumer.apply(List.copyOf(items), generation);
        }
    }

    /** Each key once, in its highest version. */
    private Collection<FeedItem> newest(List<FeedItem> items) {
        Map<String, FeedItem> newest = new LinkedHashMap<>();
        for (FeedItem item : items) {
            newest.merge(
                    item.known(consumer.follows()).key(),
                    item,
                    (one, other) -> other.version() > one.version() ? other : one);
        }
        return newest.values();
    }
}
