package org.gonghui.seeds;

import java.io.Serial;

/** The load cannot go on; the message is the one line that says why. */
final class SeedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        super(message);
    }

    SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
