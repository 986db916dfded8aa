package org.gonghui.kit.change;

/**
 * A snapshot, clamped to what was durable when it was taken. It has seen the transactions that {@code snapshot} sees and
 * that are not above {@code newest}.
 *
 * @param snapshot as {@code pg_snapshot} writes it: first that may run, first not yet begun, those that run
 * @param newest the greatest transaction id among the entries at that moment
 */
record Bound(String snapshot, String newest) {

    static final Bound BEFORE_EVERYTHING = new Bound("3:3:", "0");

    private static final int PARTS = 3;

    /** Ids that a crash can have taken back: those of transactions of which nothing had reached the disk. */
    private static final long LOST_IN_A_CRASH = 1_000_000;

    /** Reads a bound from outside; throws {@link IllegalArgumentException} where there can be none like it. */
    static Bound parse(String snapshot, String newest) {
        String[] parts = snapshot.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a snapshot");
        }
        long before = number(parts[0]);
        long end = number(parts[1]);
        long last = before - 1;
        for (String running : parts[2].isEmpty() ? new String[0] : parts[2].split(",", -1)) {
            if (number(running) <= last) {
                throw new IllegalArgumentException("not a snapshot: out of order");
            }
            last = number(running);
        }
        if (before == 0 || before > end || last >= end) {
            throw new IllegalArgumentException("not a snapshot: out of bounds");
        }
        return new Bound(snapshot, Long.toString(number(newest)));
    }

    /** Reads a transaction id; throws {@link IllegalArgumentException} where it is none. */
    static long number(String text) {
        if (!text.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("not a transaction id");
        }
        return Long.parseLong(text);
    }

    /** Whether everything that this bound has seen is seen now. */
    boolean isWithin(Bound now) {
        return nextXid() <= now.nextXid() && Long.parseLong(newest) < now.nextXid();
    }

    /** Whether this bound can have been taken before, even if a crash has taken transaction ids back since. */
    boolean isPossible(Bound now) {
        return nextXid() <= now.nextXid() + LOST_IN_A_CRASH && Long.parseLong(newest) < now.nextXid();
    }

    /** No transaction below this one is unseen. */
    String firstUnseen() {
        long firstThatMayRun = Long.parseLong(snapshot.split(":", 2)[0]);
        return Long.toString(Math.min(firstThatMayRun, Long.parseLong(newest)));
    }

    private long nextXid() {
        return Long.parseLong(snapshot.split(":", -1)[1]);
    }
}
