package org.gonghui.kit.sync;

import java.util.List;

/**
 * Keeps a copy of one resource of a sibling service. One bean per resource that is followed.
 *
 * <p>Every row of the copy carries the generation of the snapshot that it came with or after. A sibling that was
 * restored from a backup counts its versions anew, perhaps lower, and has lost what was written last: so a snapshot of
 * a new generation wins over every version before, and what it did not touch is forgotten when it is complete.
 */
public interface FeedConsumer {

    /** What is followed, and where. */
    FollowedResource follows();

    /**
     * Whether the service can do nothing right before this copy has been read once: it is not ready and takes no writes
     * until then. Without a copy that is not needed the service leaves out what would come from it, and says so.
     */
    default boolean isNeeded() {
        return true;
    }

    /**
     * Takes over changes, in the transaction that also moves the position. One whose generation and version (compared
     * in this order) are not higher than those at hand must change nothing.
     *
     * @param items at most one of each key
     */
    void apply(List<FeedItem> items, long generation);

    /** Removes what is of an earlier generation: the sibling does not have it any more. */
    void forgetBefore(long generation);
}
