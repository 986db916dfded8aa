package org.gonghui.kit.change;

import java.util.List;

/**
 * A page of the feed.
 *
 * @param next where to read on
 * @param caughtUp nothing more had been committed when the page was read
 */
record FeedPage(List<StoredDocument> items, FeedCursor next, boolean caughtUp) {

    String nextCursor() {
        return next.write();
    }
}
