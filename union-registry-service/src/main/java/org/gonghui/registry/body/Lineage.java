package org.gonghui.registry.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lifecycle events leave behind on a body; no edit touches it.
 *
 * @param formerNames oldest first
 * @param predecessors codes of the bodies that it came out of
 * @param successors codes of the bodies that came out of it
 */
record Lineage(List<FormerName> formerNames, List<String> predecessors, List<String> successors) {

    static final Lineage NONE = new Lineage(List.of(), List.of(), List.of());

    Lineage withFormerName(FormerName name) {
        List<FormerName> names = new ArrayList<>(formerNames);
        names.add(name);
        return new Lineage(names, predecessors, successors);
    }

    Lineage withPredecessors(List<String> more) {
        return new Lineage(formerNames, union(predecessors, more), successors);
    }

    Lineage withSuccessors(List<String> more) {
        return new Lineage(formerNames, predecessors, union(successors, more));
    }

    private static List<String> union(List<String> present, List<String> more) {
        return Stream.concat(present.stream(), more.stream()).distinct().toList();
    }

    Lineage {
        formerNames = List.copyOf(formerNames);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
