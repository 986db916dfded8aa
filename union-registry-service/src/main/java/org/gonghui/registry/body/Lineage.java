package org.gonghui.registry.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lifecycle events leave behind on a body; no edit touches it.
 *
 * @param formerNames oldest first
 * @param predecessors codes of the bodies that it came out of
 * @param successors codes of the bodies that came out of it
 * @param mergedInto code of the body that it went on as when it ended; null: it lives, or no merger ended it
 */
record Lineage(
        List<FormerName> formerNames, List<String> predecessors, List<String> successors, @Nullable String mergedInto) {

    static final Lineage NONE = new Lineage(List.of(), List.of(), List.of(), null);

    Lineage withFormerName(FormerName name) {
        List<FormerName> names = new ArrayList<>(formerNames);
        names.add(name);
        return new Lineage(names, predecessors, successors, mergedInto);
    }

    Lineage withPredecessors(List<String> more) {
        return new Lineage(formerNames, union(predecessors, more), successors, mergedInto);
    }

    Lineage withSuccessors(List<String> more) {
        return new Lineage(formerNames, predecessors, union(successors, more), mergedInto);
    }

    Lineage mergedInto(String successor) {
        return new Lineage(formerNames, predecessors, union(successors, List.of(successor)), successor);
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
