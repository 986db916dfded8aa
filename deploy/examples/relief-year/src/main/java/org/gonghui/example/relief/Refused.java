package org.gonghui.example.relief;

/** The API said no. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Refused(String call, int status, String body) {
        super(call + " answered " + status + ": " + body);
        this.status = status;
    }

    int status() {
        return status;
    }
}
