package org.gonghui.kit.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.Calendar;

/** Follows the feeds of the siblings in the background, each in a thread of its own. */
@ApplicationScoped
public class FeedSync {

    private final List<FeedFollower> followers;
    private final FeedPositions positions;
    private final boolean enabled;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "feed-sync");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean synced;

    FeedSync(
            @All List<FeedConsumer> consumers,
            FeedClient client,
            FeedPositions positions,
            Calendar calendar,
            MeterRegistry meters,
            @ConfigProperty(name = "gonghui.feed.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "gonghui.feed.pause", defaultValue = "250ms") Duration pause) {
        this.positions = positions;
        this.enabled = enabled;
        this.followers = consumers.stream()
                .map(consumer -> new FeedFollower(consumer, client, positions, calendar, pause))
                .toList();
        followers.forEach(follower -> Gauge.builder(
                        "gonghui.feed.lag", follower, one -> one.lag().toSeconds())
                .tag("feed", follower.feed())
                .baseUnit("seconds")
                .description("How long ago the copy was known to be up to date")
                .register(meters));
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            followers.forEach(threads::execute);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** Whether every feed that is needed has been read to its end at least once, in this run or an earlier one. */
    public boolean isSynced() {
        if (!synced) {
            synced = needed().map(FeedFollower::feed).allMatch(this::hasCaughtUp);
        }
        return synced;
    }

    private Stream<FeedFollower> needed() {
        return followers.stream().filter(FeedFollower::isNeeded);
    }

    private boolean hasCaughtUp(String feed) {
        return positions.find(feed).map(found -> found.caughtUp() != null).orElse(false);
    }

    List<FeedFollower> followers() {
        return followers;
    }

    /** The longest of the lags of what is needed. */
    public Duration lag() {
        return needed().map(FeedFollower::lag).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
