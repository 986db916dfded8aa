package org.gonghui.local;

/** What keeps the stack from doing what was asked; the message is for the user, who sees nothing else. */
final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
