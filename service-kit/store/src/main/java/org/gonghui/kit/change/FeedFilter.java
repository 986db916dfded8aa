package org.gonghui.kit.change;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which resources a reader of the feed asked for.
 *
 * @param resources empty for all, also for those that a later release adds
 */
record FeedFilter(Set<String> resources) {

    static FeedFilter of(@Nullable String byComma) {
        return new FeedFilter(byComma == null ? Set.of() : new TreeSet<>(List.of(byComma.split(",", -1))));
    }

    /** Sorted and by comma; empty for all. */
    String text() {
        return String.join(",", new TreeSet<>(resources));
    }

    String[] names() {
        return resources.toArray(String[]::new);
    }

    boolean takesOneOf(Collection<String> changed) {
        return resources.isEmpty() ? !changed.isEmpty() : changed.stream().anyMatch(resources::contains);
    }
}
