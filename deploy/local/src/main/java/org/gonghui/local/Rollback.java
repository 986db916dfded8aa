package org.gonghui.local;

import java.util.function.Supplier;

/** A start is whole or not at all: a failure, or Ctrl-C at any moment, stops everything started so far. */
final class Rollback {

    private final Runnable undo;
    private boolean over;

    Rollback(Runnable undo) {
        this.undo = undo;
        Runtime.getRuntime().addShutdownHook(new Thread(this::undo, "rollback"));
    }

    /** Does a step that starts something, unless all is being undone already. An undo waits for the step's end. */
    synchronized <T> T step(Supplier<T> starting) {
        requireOpen();
        return starting.get();
    }

    synchronized void requireOpen() {
        if (over) {
            throw new StackException("Interrupted");
        }
    }

    /** From now on everything stays. */
    synchronized void commit() {
        requireOpen();
        over = true;
    }

    synchronized void undo() {
        if (!over) {
            over = true;
            undo.run();
        }
    }
}
