package org.gonghui.kit.sync;

import java.net.URI;
import java.util.Set;

/** Keeps a copy of some resources of a sibling service. One bean per feed that is followed. */
public interface FeedConsumer {

    /** Name of the feed, under which its position is kept. */
    String feed();

    /** Base address of the service whose feed this is. */
    URI source();

    /** The resources to read. */
    Set<String> resources();

    /**
     * Takes over one change, in the transaction that also moves the position. A version that is not higher than the one
     * at hand must change nothing.
     */
    void apply(FeedItem item);
}
