package org.gonghui.metrics.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Place.Added;

/**
 * Adds up what is not kept: down to children whose subtotal counts or who have no children, then back up. It goes into
 * the depth, some bodies at a time, so that it holds little however wide the tree is; without recursion, so that a chain
 * may be as long as it likes. All its questions to the database have to be of one state.
 */
final class Descent {

    /** What is added up beyond this many is not remembered to be kept. */
    private static final int MOST_ADDED = 100_000;

    private final OneTree tree;
    private final Effort effort;
    private final List<Place> roots;
    private final Deque<Runnable> toDo = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();
    private final Map<AddedKey, Added> added = new LinkedHashMap<>();
    private boolean ambiguous;

    private record Visit(String root, String body) {}

    private record AddedKey(String body, String metric) {}

    private record Child(Place superior, String code) {}

    /**
     * Begins at some bodies.
     *
     * @param roots bodies that are in the tree
     * @param effort after which it ends as soon as it has added up anything
     */
    Descent(OneTree tree, Map<String, Seen> roots, Effort effort) {
        this.tree = tree;
        this.effort = effort;
        this.roots = roots.entrySet().stream()
                .map(root -> new Place(
                        root.getKey(),
                        null,
                        root.getKey(),
                        root.getValue(),
                        tree.sheet().metrics()))
                .toList();
        this.roots.forEach(this::isNew);
        addUp(this.roots);
    }

    /** Whether it came to an end; if not, what it has added up is to be kept, and then it takes less to begin anew. */
    boolean run() {
        while (!toDo.isEmpty()) {
            if (effort.isSpent() && !added().isEmpty()) {
                return false;
            }
            toDo.pop().run();
        }
        return true;
    }

    /** The bodies that were asked for. */
    List<Place> roots() {
        return roots;
    }

    /**
     * What was added up on the way, once for each body and metric, also where it stands below several that were asked for.
     * Nothing where the copy of the tree is between two states and shows a body twice: which of its superiors it is counted
     * under depends on the question then.
     */
    Collection<Added> added() {
        return ambiguous ? List.of() : added.values();
    }

    /** First what lies below some bodies, then they themselves contribute. */
    private void addUp(List<Place> places) {
        toDo.push(() -> places.forEach(this::finish));
        List<Place> open =
                places.stream().filter(place -> !place.open().isEmpty()).toList();
        tree.asParents(open).forEach(part -> toDo.push(() -> goBelow(part)));
    }

    private void goBelow(List<Place> superiors) {
        Map<String, List<String>> children =
                tree.children(superiors.stream().map(place -> place.body).collect(Collectors.toSet()));
        List<Child> all = superiors.stream()
                .flatMap(superior ->
                        children.getOrDefault(superior.body, List.of()).stream().map(code -> new Child(superior, code)))
                .toList();
        tree.toLookAt(all).forEach(part -> toDo.push(() -> lookAt(part)));
    }

    private void lookAt(List<Child> children) {
        Set<MetricRules> open = children.stream()
                .map(Child::superior)
                .distinct()
                .flatMap(superior -> superior.open().stream())
                .collect(Collectors.toSet());
        Set<String> codes = children.stream().map(Child::code).collect(Collectors.toSet());
        effort.spend(codes.size() * open.size());
        Map<String, Seen> seen = tree.look(open, codes);
        List<Place> places = new ArrayList<>();
        for (Child child : children) {
            Place superior = child.superior();
            superior.hasChildren();
            Place place = new Place(superior.root, superior, child.code(), seen.get(child.code()), superior.open());
            if (isNew(place)) {
                places.add(place);
            }
        }
        addUp(places);
    }

    private boolean isNew(Place place) {
        boolean first = visited.add(new Visit(place.root, place.body));
        ambiguous |= !first;
        return first;
    }

    private void finish(Place place) {
        if (added.size() < MOST_ADDED) {
            place.added()
                    .forEach(one -> added.putIfAbsent(
                            new AddedKey(one.body(), one.metric().code()), one));
        }
        place.contribute();
    }
}
