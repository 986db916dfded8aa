package org.gonghui.kit.change;

import org.jspecify.annotations.Nullable;

/**
 * What a transaction did to one document.
 *
 * @param before the JSON without its version; null: there was none
 * @param after likewise; null: it was deleted
 */
public record DocumentChange(String resource, String key, @Nullable String before, @Nullable String after) {

    /** This change and a later one of the same document, as one. */
    DocumentChange followedBy(@Nullable String later) {
        return new DocumentChange(resource, key, before, later);
    }
}
