package org.gonghui.kit.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Wakes readers that wait for a change. However many wait, one thread of this instance looks, and only while somebody
 * waits. Nobody who commits has to tell: a notification would cost every writer a lock.
 */
@Singleton
public class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final long PAUSE_MILLIS = 100;

    private final Feed feed;
    private final FeedEpoch epoch;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean polling = new AtomicBoolean();
    private final Thread atTheEnd = new Thread(this::letGo, "feed-watch-end");
    private volatile boolean ending;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread watch = new Thread(task, "feed-watch");
        watch.setDaemon(true);
        return watch;
    });

    FeedWatch(Feed feed, FeedEpoch epoch, MeterRegistry meters) {
        this.feed = feed;
        this.epoch = epoch;
        meters.gaugeCollectionSize("gonghui.feed.waiting", List.of(), waiters);
    }

    private static final class Waiter {
        private final FeedFilter filter;
        private final UniEmitter<? super Boolean> emitter;
        private final Instant until;
        private volatile Bound since;

        Waiter(Bound since, FeedFilter filter, Instant until, UniEmitter<? super Boolean> emitter) {
            this.since = since;
            this.filter = filter;
            this.until = until;
            this.emitter = emitter;
        }

        boolean takesOneOf(Set<String> changed) {
            return filter.takesOneOf(changed);
        }
    }

    /** True as soon as there is something to read after the bound, or to complain of; false when the time is over. */
    Uni<Boolean> changeAfter(Bound since, FeedFilter filter, Duration patience) {
        // Longer than the wait itself: only a waiter that could not be removed is still there then.
        Instant until = Instant.now().plus(patience).plusSeconds(1);
        if (ending) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    Waiter waiter = new Waiter(since, filter, until, emitter);
                    waiters.add(waiter);
                    emitter.onTermination(() -> waiters.remove(waiter));
                    keepLooking();
                })
                .ifNoItem()
                .after(patience)
                .recoverWithItem(false);
    }

    /** How many readers wait. */
    public int waiting() {
        return waiters.size();
    }

    /**
     * Those who wait are let go as soon as the process is told to end. The event below comes only when all requests are
     * answered, and those that wait would keep it from coming.
     */
    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        letGo();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException itRunsAlready) {
            LOG.debug("the process is ending", itRunsAlready);
        }
    }

    private void letGo() {
        ending = true;
        waiters.forEach(waiter -> waiter.emitter.complete(false));
    }

    private void keepLooking() {
        if (!waiters.isEmpty() && !thread.isShutdown() && polling.compareAndSet(false, true)) {
            thread.execute(this::lookSoon);
        }
    }

    private void lookSoon() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            waiters.removeIf(waiter -> waiter.until.isBefore(Instant.now()));
            wakeWhomItConcerns();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            // Each of them reads once more, and tells its caller what is wrong.
            LOG.debug("cannot look for changes", trouble);
            waiters.forEach(waiter -> waiter.emitter.complete(true));
        } finally {
            polling.set(false);
            keepLooking();
        }
    }

    private void wakeWhomItConcerns() {
        Bound now = epoch.now().bound();
        Map<Bound, Set<String>> changes = new HashMap<>();
        for (Waiter waiter : waiters) {
            Bound since = waiter.since;
            if (!since.equals(now)) {
                Set<String> changed = changes.computeIfAbsent(since, bound -> feed.changedBetween(bound, now));
                waiter.since = now;
                if (waiter.takesOneOf(changed)) {
                    waiter.emitter.complete(true);
                }
            }
        }
    }
}
