package org.gonghui.kit.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of the feed has come. Opaque outside.
 *
 * <p>A reader moves in windows between two database snapshots: everything seen by the base has been delivered; what the
 * window's end sees and the base does not is being delivered, and the position says how much of it.
 *
 * @param epoch whose transaction ids these are
 * @param filter the resources the reader asked for
 * @param base the snapshot up to which all is delivered
 * @param end the snapshot at the end of the open window; absent between windows
 */
record FeedCursor(String epoch, String filter, Bound base, @Nullable Bound end, String positionXid, long positionSeq) {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 8;
    private static final int SNAPSHOT_PARTS = 3;

    /**
     * A snapshot, clamped to what was durable when it was taken.
     *
     * @param snapshot as {@code pg_snapshot} writes it
     * @param newest the greatest transaction id among the entries at that moment
     */
    record Bound(String snapshot, String newest) {
        static final Bound BEFORE_EVERYTHING = new Bound("3:3:", "0");

        /** Whether this snapshot may have been taken before the other. */
        boolean isBefore(Bound later) {
            return nextXid() <= later.nextXid() && Long.parseLong(newest) < later.nextXid();
        }

        long nextXid() {
            return Long.parseLong(snapshot.split(":", -1)[1]);
        }
    }

    static FeedCursor start(String epoch, String filter) {
        return new FeedCursor(epoch, filter, Bound.BEFORE_EVERYTHING, null, "0", 0);
    }

    FeedCursor open(Bound windowEnd) {
        return new FeedCursor(epoch, filter, base, windowEnd, "0", 0);
    }

    FeedCursor at(String xid, long seq) {
        return new FeedCursor(epoch, filter, base, end, xid, seq);
    }

    /** Whether the cursor can have been made by now. */
    boolean isPossible(Bound now) {
        return base.isBefore(now) && (end == null || (end.isBefore(now) && base.nextXid() <= end.nextXid()));
    }

    /** The window is delivered: its end is the next base. */
    FeedCursor close() {
        return new FeedCursor(epoch, filter, end == null ? base : end, null, "0", 0);
    }

    String write() {
        String text = String.join(
                SEPARATOR,
                List.of(
                        epoch,
                        filter,
                        base.snapshot(),
                        base.newest(),
                        end == null ? "" : end.snapshot(),
                        end == null ? "" : end.newest(),
                        positionXid,
                        Long.toString(positionSeq)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor; throws {@link IllegalArgumentException} where the text is none. */
    static FeedCursor read(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a cursor");
        }
        Bound base = bound(parts[2], parts[3]);
        Bound end = parts[4].isEmpty() ? null : bound(parts[4], parts[5]);
        return new FeedCursor(parts[0], parts[1], base, end, xid(parts[6]), Long.parseLong(parts[7]));
    }

    private static Bound bound(String snapshot, String newest) {
        String[] parts = snapshot.split(":", -1);
        if (parts.length != SNAPSHOT_PARTS) {
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
        return new Bound(snapshot, xid(newest));
    }

    private static String xid(String text) {
        return Long.toString(number(text));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("not a transaction id");
        }
        return Long.parseLong(text);
    }
}
