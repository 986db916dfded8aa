package org.gonghui.kit.change;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the feed, and where there is nothing, waits for something without keeping a thread. */
@Singleton
class PatientFeed {

    private final Feed feed;
    private final FeedWatch watch;

    PatientFeed(Feed feed, FeedWatch watch) {
        this.feed = feed;
        this.watch = watch;
    }

    /** A page; an empty one only when the time is over. To be called on the worker thread of a request. */
    Uni<FeedPage> read(@Nullable String cursor, FeedFilter filter, int limit, Duration patience) {
        FeedPage page = feed.read(cursor, filter, limit);
        Context request = Vertx.currentContext();
        return orLater(page, filter, limit, System.nanoTime() + patience.toNanos(), request);
    }

    private Uni<FeedPage> orLater(FeedPage page, FeedFilter filter, int limit, long deadline, Context request) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (!page.items().isEmpty() || left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(page);
        }
        return watch.changeAfter(page.next().base(), filter, left)
                .chain(changed -> changed
                        ? readAgain(page.nextCursor(), filter, limit, request)
                                .chain(next -> orLater(next, filter, limit, deadline, request))
                        : Uni.createFrom().item(page));
    }

    /** On a worker thread of the same request, whose trace a failure has to name. */
    private Uni<FeedPage> readAgain(String cursor, FeedFilter filter, int limit, Context request) {
        return Uni.createFrom()
                .completionStage(() -> request.executeBlocking(() -> feed.read(cursor, filter, limit), false)
                        .toCompletionStage());
    }
}
