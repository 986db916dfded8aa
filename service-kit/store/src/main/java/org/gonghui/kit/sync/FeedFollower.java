package org.gonghui.kit.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gonghui.kit.sync.FeedClient.CursorExpired;
import org.gonghui.kit.time.Calendar;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows one resource: a snapshot first, then its changes, and a snapshot again where the cursor has expired. */
final class FeedFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** A quiet feed moves on too; a cursor that is not kept for long expires. */
    private static final Duration KEEP_CURSOR_AFTER = Duration.ofMinutes(1);

    private final FollowedResource followed;
    private final boolean needed;
    private final FeedCopy copy;
    private final FeedClient client;
    private final Calendar calendar;
    private final Duration pause;
    private volatile Instant upToDateAt = Instant.EPOCH;
    private volatile Instant keptAt = Instant.EPOCH;
    private volatile @Nullable Instant askedAt;
    private volatile @Nullable String lastError;
    private volatile boolean stuck;
    private volatile boolean caughtUp;

    FeedFollower(FeedConsumer consumer, FeedClient client, FeedPositions positions, Calendar calendar, Duration pause) {
        this.followed = consumer.follows();
        this.needed = consumer.isNeeded();
        this.copy = new FeedCopy(consumer, positions);
        this.client = client;
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

    /** Takes a snapshot or reads one page; true where there is no hurry to read on. */
    private boolean readOn() throws IOException, InterruptedException {
        Optional<String> cursor = copy.cursor();
        if (cursor.isEmpty()) {
            caughtUp = false;
            copy.takeSnapshot(client);
            return copy.cursor().isEmpty();
        }
        try {
            return readPage(cursor.get());
        } catch (CursorExpired expired) {
            LOG.warnf("The cursor of feed %s has expired; the copy is made anew", followed.feed());
            copy.restart(cursor.get());
            return true;
        }
    }

    private boolean readPage(String cursor) throws IOException, InterruptedException {
        FeedPage page = ask(cursor);
        Instant now = calendar.now();
        boolean quiet = page.caughtUp() && page.items().isEmpty() && lastError == null;
        if (!quiet || Duration.between(keptAt, now).compareTo(KEEP_CURSOR_AFTER) > 0) {
            copy.take(cursor, page);
            keptAt = now;
        }
        caughtUp = page.caughtUp();
        if (caughtUp) {
            upToDateAt = now;
        }
        lastError = null;
        stuck = false;
        return page.caughtUp();
    }

    /** Only who is up to date waits for news: whether all is well again is to be known at once. */
    private FeedPage ask(String cursor) throws IOException, InterruptedException {
        boolean patient = caughtUp && lastError == null;
        askedAt = patient ? calendar.now() : null;
        try {
            return client.read(followed, cursor, patient);
        } finally {
            askedAt = null;
        }
    }

    private void note(Exception trouble) {
        String error = trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
        stuck = !(trouble instanceof IOException) || trouble instanceof JsonProcessingException;
        if (!error.equals(lastError)) {
            LOG.warnf("Cannot read feed %s: %s", followed.feed(), error);
            lastError = error;
            try {
                copy.noteFailure(error);
            } catch (RuntimeException databaseDown) {
                LOG.warn("Cannot note it: " + databaseDown.getMessage());
            }
        }
    }

    String feed() {
        return followed.feed();
    }

    /** Whether the service has to wait for this copy; see {@link FeedConsumer#isNeeded()}. */
    boolean isNeeded() {
        return needed;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    /** Whether the feed tells what cannot be taken over here, so that the copy falls behind until somebody helps. */
    boolean isStuck() {
        return stuck;
    }

    /** How long ago the copy was known to be up to date; zero while the sibling keeps a question for want of news. */
    Duration lag() {
        Instant asked = askedAt;
        Instant now = calendar.now();
        boolean noNews = asked != null && Duration.between(asked, now).compareTo(client.longestSilence()) < 0;
        return noNews ? Duration.ZERO : Duration.between(upToDateAt, now);
    }
}
