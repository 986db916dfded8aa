package org.gonghui.kit.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.gonghui.kit.sync.FeedClient.CursorExpired;
import org.gonghui.kit.sync.FeedPositions.Position;
import org.gonghui.kit.time.Calendar;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows one feed. Each page and the position after it are one transaction, so no change is lost or done twice. */
final class FeedFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FeedConsumer consumer;
    private final FeedClient client;
    private final FeedPositions positions;
    private final Calendar calendar;
    private final Duration pause;
    private volatile Instant upToDateAt = Instant.EPOCH;
    private volatile @Nullable String lastError;

    FeedFollower(FeedConsumer consumer, FeedClient client, FeedPositions positions, Calendar calendar, Duration pause) {
        this.consumer = consumer;
        this.client = client;
        this.positions = positions;
        this.calendar = calendar;
        this.pause = pause;
    }

    @Override
    public void run() {
        Duration wait = Duration.ZERO;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(wait.toMillis());
                wait = readOn() ? pause : Duration.ZERO;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException trouble) {
                wait = wait.compareTo(LONGEST_PAUSE) >= 0
                        ? LONGEST_PAUSE
                        : wait.plus(pause).multipliedBy(2);
                note(trouble);
            }
        }
    }

    /** Reads one page; true where nothing more is there. */
    private boolean readOn() throws IOException, InterruptedException {
        String cursor = QuarkusTransaction.requiringNew()
                .call(() ->
                        positions.find(consumer.feed()).map(Position::cursor).orElse(null));
        FeedPage page;
        try {
            page = client.read(consumer, cursor);
        } catch (CursorExpired expired) {
            LOG.warnf("The cursor of feed %s has expired; reading it from the beginning", consumer.feed());
            QuarkusTransaction.requiringNew().run(() -> positions.restart(consumer.feed()));
            return false;
        }
        if (!page.caughtUp() || !page.items().isEmpty() || lastError != null || !isSynced()) {
            QuarkusTransaction.requiringNew().run(() -> take(cursor, page));
        }
        if (page.caughtUp()) {
            upToDateAt = calendar.now();
        }
        lastError = null;
        return page.caughtUp();
    }

    private void take(@Nullable String cursor, FeedPage page) {
        if (positions.lockAt(consumer.feed(), cursor)) {
            page.items().forEach(consumer::apply);
            positions.move(consumer.feed(), page.nextCursor(), page.caughtUp());
        }
    }

    private void note(Exception trouble) {
        String error = trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
        if (!error.equals(lastError)) {
            LOG.warnf("Cannot read feed %s: %s", consumer.feed(), error);
            lastError = error;
            try {
                QuarkusTransaction.requiringNew().run(() -> positions.failed(consumer.feed(), error));
            } catch (RuntimeException databaseDown) {
                LOG.warn("Cannot note it: " + databaseDown.getMessage());
            }
        }
    }

    private boolean isSynced() {
        return !upToDateAt.equals(Instant.EPOCH);
    }

    String feed() {
        return consumer.feed();
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    /** How long ago the copy was known to be up to date. */
    Duration lag() {
        return Duration.between(upToDateAt, calendar.now());
    }
}
