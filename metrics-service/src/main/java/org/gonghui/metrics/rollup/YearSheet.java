package org.gonghui.metrics.rollup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.shared.DaySpan;

/**
 * Metrics of one calendar year, in the tree of that year, as known now.
 *
 * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
 */
record YearSheet(int year, String breakdown, List<MetricRules> metrics) {

    /** What is kept by another version of the rule does not count. To be raised with each change of what a roll-up is. */
    private static final int RULE = 2;

    DaySpan span() {
        return DaySpan.ofYears(year, year);
    }

    Question question(MetricRules metric, String body) {
        return new Question(metric, body, span(), breakdown, null, null);
    }

    /** On any of which a body has to exist to be in the tree of the metric. */
    DaySpan lifeDays(MetricRules metric) {
        return question(metric, "").lifeDays();
    }

    YearSheet with(List<MetricRules> others) {
        return new YearSheet(year, breakdown, others);
    }

    /** Those that add up: of states at the end of the year the tree of its last day counts, of all others that of the year. */
    List<YearSheet> oneTreeEach() {
        Map<Boolean, List<MetricRules>> byTree = metrics.stream()
                .filter(YearSheet::adds)
                .collect(Collectors.partitioningBy(metric -> metric.timeRule() == TimeRule.LAST));
        return byTree.values().stream()
                .filter(some -> !some.isEmpty())
                .map(this::with)
                .toList();
    }

    String[] codes() {
        return metrics.stream().map(MetricRules::code).toArray(String[]::new);
    }

    /** By what each metric is added up: a subtotal that was made by anything else does not count. */
    String[] rules() {
        return metrics.stream().map(YearSheet::rulesOf).toArray(String[]::new);
    }

    static String rulesOf(MetricRules metric) {
        String due = metric.expectedTypes().stream().sorted().collect(Collectors.joining(","));
        return RULE + " " + metric.timeRule() + " " + (metric.nonNegative() ? "non-negative" : "signed") + " " + due;
    }

    static boolean adds(MetricRules metric) {
        return metric.hierarchyRule() == HierarchyRule.SUM;
    }
}
