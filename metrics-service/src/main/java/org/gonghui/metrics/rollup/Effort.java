package org.gonghui.metrics.rollup;

/** How much one transaction may look at before it lets be kept what it has added up. */
final class Effort {

    private long left;

    private Effort(long cells) {
        this.left = cells;
    }

    static Effort of(long cells) {
        return new Effort(cells);
    }

    /** For who has to come to an end in one state. */
    static Effort whateverItTakes() {
        return new Effort(Long.MAX_VALUE);
    }

    /** Takes note of what is looked at: bodies times metrics. */
    void spend(int cells) {
        left -= cells;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
