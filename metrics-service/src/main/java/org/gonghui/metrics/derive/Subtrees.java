package org.gonghui.metrics.derive;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows who stands below whom in one tree. Asked once for many bodies, and only where records are to be counted. */
@FunctionalInterface
public interface Subtrees {

    /** The codes of each body's subtree, the body first; of one that is not in the tree none. */
    Map<String, List<String>> of(Collection<String> bodies);
}
