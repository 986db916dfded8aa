package org.gonghui.metrics.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a question with what each body says for itself and for its subtree, added up from the leaves.
 *
 * <p>A child contributes its claim where it has one, which hides its own value and all below it, and else what is rolled
 * up at it. Absent terms are skipped; where none is present the roll-up is missing, which is not zero.
 */
final class TreeVals {

    private final Map<String, BodyVals> bodies = new LinkedHashMap<>();
    private final List<BodyVals> parentsFirst = new ArrayList<>();

    /** One body of the tree. */
    static final class BodyVals {

        final TreeNode node;
        final List<BodyVals> children = new ArrayList<>();
        final Optional<Val> own;
        final Optional<Val> claim;
        Optional<Amount> rolledUp = Optional.empty();

        private BodyVals(TreeNode node, Optional<Val> own, Optional<Val> claim) {
            this.node = node;
            this.own = own;
            this.claim = claim;
        }

        Optional<Amount> contribution() {
            return claim.map(Val::amount).or(() -> rolledUp);
        }
    }

    /**
     * Adds up.
     *
     * @param tree the body of the question first, each other with a superior in the tree
     * @param figures live ones of the metric and breakdown asked for
     */
    TreeVals(MetricRules metric, DaySpan asked, List<TreeNode> tree, List<LiveFigure> figures) {
        Map<String, Map<Coverage, List<LiveFigure>>> byBody = group(figures);
        Valuation valuation = new Valuation(metric, asked);
        for (TreeNode node : tree) {
            Map<Coverage, List<LiveFigure>> said = byBody.getOrDefault(node.code(), Map.of());
            bodies.computeIfAbsent(
                    node.code(),
                    code -> new BodyVals(
                            node,
                            valuation.of(said.getOrDefault(Coverage.OWN, List.of())),
                            valuation.of(said.getOrDefault(Coverage.SUBTREE, List.of()))));
        }
        bodies.values().forEach(this::hang);
        order();
        for (int at = parentsFirst.size() - 1; at >= 0; at--) {
            BodyVals body = parentsFirst.get(at);
            body.rolledUp =
                    body.children.stream().map(BodyVals::contribution).reduce(body.own.map(Val::amount), Amount::sum);
        }
    }

    BodyVals root() {
        return parentsFirst.get(0);
    }

    /** All bodies, each after its superior. */
    List<BodyVals> parentsFirst() {
        return parentsFirst;
    }

    @Nullable
    BodyVals find(String code) {
        return bodies.get(code);
    }

    private void hang(BodyVals body) {
        String superior = body.node.superior();
        BodyVals above = superior == null ? null : bodies.get(superior);
        if (above != null) {
            above.children.add(body);
        }
    }

    /** Without recursion: a chain may be as long as it likes. */
    private void order() {
        Deque<BodyVals> open = new ArrayDeque<>();
        open.push(bodies.values().iterator().next());
        while (!open.isEmpty()) {
            BodyVals body = open.pop();
            parentsFirst.add(body);
            body.children.forEach(open::push);
        }
    }

    private static Map<String, Map<Coverage, List<LiveFigure>>> group(List<LiveFigure> figures) {
        Map<String, Map<Coverage, List<LiveFigure>>> byBody = new HashMap<>();
        figures.forEach(figure -> byBody.computeIfAbsent(figure.body(), body -> new HashMap<>())
                .computeIfAbsent(figure.coverage(), coverage -> new ArrayList<>())
                .add(figure));
        return byBody;
    }
}
