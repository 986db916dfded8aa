package org.gonghui.kit.sync;

import java.util.List;

/** A page of a sibling's feed. */
record FeedPage(List<FeedItem> items, String nextCursor, boolean caughtUp) {}
