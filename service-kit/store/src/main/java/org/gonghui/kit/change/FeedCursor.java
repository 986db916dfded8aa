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
 * @param epoch whose feed this is, and whose transaction ids these are
 * @param filter the resources the reader asked for
 * @param base the snapshot up to which all is delivered
 * @param end the snapshot at the end of the open window; absent between windows
 */
record FeedCursor(String epoch, String filter, Bound base, @Nullable Bound end, String positionXid, long positionSeq) {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 8;
    private static final String NOWHERE = "0";

    static FeedCursor start(String epoch, String filter) {
        return after(epoch, filter, Bound.BEFORE_EVERYTHING);
    }

    /** Everything up to the base is known to the reader. */
    static FeedCursor after(String epoch, String filter, Bound base) {
        return new FeedCursor(epoch, filter, base, null, NOWHERE, 0);
    }

    FeedCursor open(Bound windowEnd) {
        return new FeedCursor(epoch, filter, base, windowEnd, base.firstUnseen(), 0);
    }

    FeedCursor at(String xid, long seq) {
        return new FeedCursor(epoch, filter, base, end, xid, seq);
    }

    /** The window is delivered: its end is the next base. */
    FeedCursor close() {
        return after(epoch, filter, end == null ? base : end);
    }

    boolean isAtStart() {
        return base.equals(Bound.BEFORE_EVERYTHING);
    }

    /** Whether the cursor can have been made by now. */
    boolean isPossible(Bound now) {
        return base.isPossible(now) && (end == null || end.isPossible(now));
    }

    /** Whether a copy of the database has all that the cursor speaks of. */
    boolean isWithin(Bound now) {
        return base.isWithin(now) && (end == null || end.isWithin(now));
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
        Bound base = Bound.parse(parts[2], parts[3]);
        Bound end = parts[4].isEmpty() ? null : Bound.parse(parts[4], parts[5]);
        String xid = Long.toString(Bound.number(parts[6]));
        return new FeedCursor(parts[0], parts[1], base, end, xid, Long.parseLong(parts[7]));
    }
}
