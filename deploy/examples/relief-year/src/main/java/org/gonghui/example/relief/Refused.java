package org.gonghui.example.relief;

/** The API said no. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String body;

    Refused(String call, int status, String body) {
        super(call + " answered " + status + ": " + body);
        this.status = status;
        this.body = body;
    }

    /** The problem, as it was answered. */
    String body() {
        return body;
    }

    int status() {
        return status;
    }
}
