package org.gonghui.registry.body;

import java.util.List;

/**
 * What lifecycle events leave behind on a body; no edit touches it.
 *
 * @param formerNames oldest first
 * @param predecessors codes of the bodies that it came out of
 * @param successors codes of the bodies that came out of it
 */
record Lineage(List<FormerName> formerNames, List<String> predecessors, List<String> successors) {

    static final Lineage NONE = new Lineage(List.of(), List.of(), List.of());

    Lineage {
        formerNames = List.copyOf(formerNames);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
