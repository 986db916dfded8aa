package org.gonghui.metrics.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Place.Added;
import org.gonghui.registrycopy.RegistryTree.TreeNode;

/**
 * Adds up what is not kept: level by level down to children whose subtotal counts or who have no children, then back up.
 * A few questions to the database for each level, all of one state of it.
 */
final class Descent {

    /** How many bodies are looked at in one question. */
    private static final int PART = 2000;

    /** How many bodies times metrics of one level are held at once. */
    private static final int WIDEST = 200_000;

    private final SubtotalRepository subtotals;
    private final TreeRepository trees;
    private final YearSheet sheet;
    private final Question question;
    private final List<Place> parentsFirst = new ArrayList<>();
    private final Set<List<String>> visited = new HashSet<>();
    private boolean ambiguous;

    /**
     * Begins at some bodies.
     *
     * @param sheet metrics that have one tree
     * @param roots bodies that are in it
     */
    Descent(SubtotalRepository subtotals, TreeRepository trees, YearSheet sheet, Map<String, Seen> roots) {
        this.subtotals = subtotals;
        this.trees = trees;
        this.sheet = sheet;
        this.question = sheet.question(sheet.metrics().get(0), "");
        roots.forEach((body, seen) -> add(new Place(body, null, body, seen, sheet.metrics())));
    }

    /** Whether it came to an end; not where so much is open that the metrics had better be taken by parts. */
    boolean run() {
        List<Place> level = List.copyOf(parentsFirst);
        while (!level.isEmpty()) {
            List<Place> open =
                    level.stream().filter(place -> !place.open().isEmpty()).toList();
            if (isTooWide(open)) {
                return false;
            }
            level = below(open);
        }
        for (int at = parentsFirst.size() - 1; at >= 0; at--) {
            parentsFirst.get(at).contribute();
        }
        return true;
    }

    /** The bodies that were asked for. */
    Stream<Place> roots() {
        return parentsFirst.stream().filter(place -> place.root.equals(place.body));
    }

    /**
     * What was added up on the way, once for each body and metric, also where it stands below several that were asked for.
     * Nothing where the copy of the tree is between two states and shows a body twice: which of its superiors it is counted
     * under depends on the question then.
     */
    List<Added> added() {
        if (ambiguous) {
            return List.of();
        }
        Map<List<String>, Added> once = new LinkedHashMap<>();
        for (Place place : parentsFirst) {
            place.added()
                    .forEach(one ->
                            once.putIfAbsent(List.of(one.body(), one.metric().code()), one));
        }
        return List.copyOf(once.values());
    }

    private boolean isTooWide(List<Place> open) {
        return sheet.metrics().size() > 1
                && (long) open.size() * sheet.metrics().size() > WIDEST;
    }

    private List<Place> below(List<Place> open) {
        Map<String, List<String>> children = new HashMap<>();
        for (List<String> superiors : parts(codes(open.stream().map(place -> place.body)))) {
            for (TreeNode child : trees.children(question, superiors)) {
                children.computeIfAbsent(child.superior(), superior -> new ArrayList<>())
                        .add(child.code());
            }
        }
        Map<String, Seen> seen =
                look(openMetrics(open), codes(children.values().stream().flatMap(List::stream)));
        List<Place> level = new ArrayList<>();
        for (Place place : open) {
            for (String child : children.getOrDefault(place.body, List.of())) {
                place.hasChildren();
                Place below = new Place(place.root, place, child, seen.get(child), place.open());
                if (add(below)) {
                    level.add(below);
                }
            }
        }
        return level;
    }

    private boolean add(Place place) {
        boolean first = visited.add(List.of(place.root, place.body));
        if (first) {
            parentsFirst.add(place);
        }
        ambiguous |= !first;
        return first;
    }

    private YearSheet openMetrics(List<Place> open) {
        Set<MetricRules> metrics =
                open.stream().flatMap(place -> place.open().stream()).collect(Collectors.toSet());
        return sheet.with(sheet.metrics().stream().filter(metrics::contains).toList());
    }

    private Map<String, Seen> look(YearSheet metrics, List<String> bodies) {
        Map<String, Seen> seen = new HashMap<>();
        parts(bodies).forEach(part -> seen.putAll(subtotals.look(metrics, part).bodies()));
        return seen;
    }

    private static List<String> codes(Stream<String> codes) {
        return List.copyOf(codes.collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<List<String>> parts(List<String> all) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(from + PART, all.size())));
        }
        return parts;
    }
}
