package org.gonghui.registry.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Records that a correcting event can put back as they were. One bean per feature whose records an event changes. */
public interface Restorable {

    /** Name of the records in the feed. */
    String resource();

    /**
     * Puts a record back to what its public document said, in the open transaction, and publishes it.
     *
     * @param document null: the record did not exist, so it goes
     */
    void restore(String key, @Nullable JsonNode document);
}
