package org.gonghui.programme.payment;

/** What can happen to a line, and where it leads: the one table of its states. */
enum LineStep {
    PAY(LineState.OPEN, LineState.PAID),
    FAIL(LineState.OPEN, LineState.FAILED),
    CANCEL(LineState.OPEN, LineState.CANCELLED),
    RETURN(LineState.FAILED, LineState.RETURNED),
    REVERSE(LineState.PAID, LineState.REVERSED);

    private final LineState from;
    private final LineState to;

    LineStep(LineState from, LineState to) {
        this.from = from;
        this.to = to;
    }

    LineState from() {
        return from;
    }

    LineState to() {
        return to;
    }
}
