package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.figure.Breakdowns;
import org.jspecify.annotations.Nullable;

/** The bodies and metrics of a {@link RollUpGrid}. */
@Singleton
class RollUpAxes {

    private final SubtotalRepository subtotals;
    private final TreeRepository trees;
    private final MetricService metrics;

    RollUpAxes(SubtotalRepository subtotals, TreeRepository trees, MetricService metrics) {
        this.subtotals = subtotals;
        this.trees = trees;
        this.metrics = metrics;
    }

    /** The bodies, or those from one code on of which there are enough for a page. */
    List<String> bodies(RollUpGrid grid, YearSheet sheet, String from) {
        String superior = grid.childrenOf();
        requireInTree(superior == null ? grid.bodies() : List.of(superior), superior, sheet);
        int enough = grid.pageSize() / sheet.metrics().size() + 2;
        return superior == null
                ? grid.bodies()
                : trees.childrenFrom(sheet.question(widest(sheet), superior), from, enough).stream()
                        .map(TreeNode::code)
                        .toList();
    }

    /** In the tree of states nobody is who is not in the other. */
    private static MetricRules widest(YearSheet sheet) {
        return sheet.metrics().stream()
                .filter(metric -> metric.timeRule() != TimeRule.LAST)
                .findFirst()
                .orElse(sheet.metrics().get(0));
    }

    private void requireInTree(List<String> bodies, @Nullable String superior, YearSheet sheet) {
        List<String> absent = subtotals.absent(sheet.span(), bodies);
        if (!absent.isEmpty()) {
            String pointer = superior == null ? "?bodies" : "?childrenOf";
            throw notFound(
                    absent, pointer, "not_in_tree", Text.of("该年度的隶属树中没有工会 %s", "%s is not in the tree of that year"));
        }
    }

    /** The metrics asked for. Of all, those that can be broken down as asked. */
    List<MetricRules> metrics(RollUpGrid grid) {
        if (grid.metrics().isEmpty()) {
            return metrics.allRules().stream()
                    .filter(metric -> faults(grid, metric, new Faults()).none())
                    .toList();
        }
        List<MetricRules> named = metrics.rules(grid.metrics()).stream()
                .sorted(Comparator.comparing(MetricRules::code))
                .toList();
        List<String> unknown = new ArrayList<>(grid.metrics());
        unknown.removeAll(named.stream().map(MetricRules::code).toList());
        if (!unknown.isEmpty()) {
            throw notFound(unknown, "?metrics", "unknown", Text.of("没有指标 %s", "There is no metric %s"));
        }
        Faults faults = new Faults();
        named.forEach(metric -> faults(grid, metric, faults));
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        return named;
    }

    private static Faults faults(RollUpGrid grid, MetricRules metric, Faults faults) {
        Breakdowns.check(Breakdowns.read(grid.breakdown()), metric, "?breakdown", faults);
        return faults;
    }

    private static Problem notFound(List<String> codes, String pointer, String fault, Text detail) {
        Problem problem = new Problem(CommonProblem.NOT_FOUND);
        codes.forEach(code -> problem.with(pointer, fault, detail.with(code)));
        return problem;
    }
}
