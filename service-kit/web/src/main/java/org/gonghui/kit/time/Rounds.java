package org.gonghui.kit.time;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Does a task from time to time in a thread of its own. Where it fails, it is tried again the next time. */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable task;
    private final ExecutorService thread;

    /**
     * Nothing is done before {@link #start}.
     *
     * @param name of the thread
     * @param pause between the end of one round and the next
     */
    public Rounds(String name, Duration pause, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.task = task;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Begins with a pause. */
    public void start() {
        thread.execute(this::goRound);
    }

    /** Interrupts the round under way. */
    public void stop() {
        thread.shutdownNow();
    }

    private void goRound() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause.toMillis());
                tryTask();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryTask() {
        try {
            task.run();
        } catch (RuntimeException trouble) {
            LOG.warn(name + ": will be tried again", trouble);
        }
    }
}
