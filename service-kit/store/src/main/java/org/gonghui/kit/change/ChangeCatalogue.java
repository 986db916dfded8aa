package org.gonghui.kit.change;

import java.util.Set;

/** Names the resources of a feature that stand in the feed. One bean per feature. */
public interface ChangeCatalogue {

    Set<String> resources();

    /**
     * Resources whose documents are kept, versioned and audited like others, but that never stand in the feed. Their
     * answers are made {@link DocumentAnswers#confidential}.
     */
    default Set<String> confidential() {
        return Set.of();
    }
}
