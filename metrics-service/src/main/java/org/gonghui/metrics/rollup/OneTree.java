package org.gonghui.metrics.rollup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.rollup.Look.Seen;

/** The tree that the metrics of a sheet have in common, looked at in parts: so little is held, however wide it is. */
final class OneTree {

    /** Of how many bodies the children are asked for in one question. */
    private static final int PARENTS = 100;

    /** How many bodies are looked at in one question, and how many bodies times metrics. */
    private static final int BODIES = 2000;

    private static final int CELLS = 10_000;

    private final SubtotalRepository subtotals;
    private final TreeRepository trees;
    private final YearSheet sheet;

    OneTree(SubtotalRepository subtotals, TreeRepository trees, YearSheet sheet) {
        this.subtotals = subtotals;
        this.trees = trees;
        this.sheet = sheet;
    }

    YearSheet sheet() {
        return sheet;
    }

    /** As many of some bodies as {@link #children} may be asked about at once. */
    <T> List<List<T>> asParents(List<T> bodies) {
        return parts(bodies, PARENTS);
    }

    /** As many of some bodies as {@link #look} may be asked about at once. */
    <T> List<List<T>> toLookAt(List<T> bodies) {
        return parts(
                bodies, Math.max(1, Math.min(BODIES, CELLS / sheet.metrics().size())));
    }

    /** Codes of the children of each of some bodies, in order; of those who have none nothing. */
    Map<String, List<String>> children(Collection<String> superiors) {
        return trees.children(sheet.question(sheet.metrics().get(0), ""), superiors).stream()
                .sorted(Comparator.comparing(TreeNode::code))
                .collect(groupingBy(TreeNode::superior, mapping(TreeNode::code, toList())));
    }

    /** What is said at some bodies of those metrics of the sheet that are among these. */
    Map<String, Seen> look(Set<MetricRules> metrics, Collection<String> bodies) {
        YearSheet some =
                sheet.with(sheet.metrics().stream().filter(metrics::contains).toList());
        return subtotals.look(some, bodies).bodies();
    }

    static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }
}
