package org.gonghui.system;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Waits for what comes by itself. */
final class Moments {

    private static final int PAUSE_MILLIS = 20;

    private Moments() {}

    /** A question that may fail in its own way. */
    interface Question {
        boolean isAnswered() throws Exception;
    }

    /** Asks until the answer is yes. */
    static void await(Duration patience, Question question, Supplier<String> otherwise) {
        Instant end = Instant.now().plus(patience);
        try {
            while (!question.isAnswered()) {
                if (Instant.now().isAfter(end)) {
                    Assertions.fail(otherwise.get());
                }
                pause(PAUSE_MILLIS);
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
