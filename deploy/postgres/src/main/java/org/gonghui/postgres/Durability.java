package org.gonghui.postgres;

import java.util.List;

/** What a committed transaction survives. */
public enum Durability {
    /** A power failure. */
    FULL("on"),

    /** A killed server, not a power failure. Commits stay synchronous, so concurrency behaves as it does in earnest. */
    TEST("off");

    private final String flush;

    Durability(String flush) {
        this.flush = flush;
    }

    List<String> settings() {
        return List.of("fsync = " + flush, "full_page_writes = " + flush);
    }
}
