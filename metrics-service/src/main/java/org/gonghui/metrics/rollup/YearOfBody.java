package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.registrycopy.RegistryTree.TreeNode;
import org.jspecify.annotations.Nullable;

/** All roll-ups of a body for a year, as the transaction that asks sees them. */
@ApplicationScoped
public class YearOfBody {

    private final RollUpRepository rollUps;
    private final TreeRepository trees;
    private final MetricService metrics;
    private final DerivedCounts counts;
    private final Calendar calendar;

    YearOfBody(
            RollUpRepository rollUps,
            TreeRepository trees,
            MetricService metrics,
            DerivedCounts counts,
            Calendar calendar) {
        this.rollUps = rollUps;
        this.trees = trees;
        this.counts = counts;
        this.metrics = metrics;
        this.calendar = calendar;
    }

    /**
     * A metric with a breakdown.
     *
     * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
     */
    public record Series(String metric, String breakdown) {}

    /** All who exist on any day of the year; the body first; empty where it is not among them. */
    @Transactional(TxType.MANDATORY)
    public List<TreeNode> tree(String body, int year) {
        DaySpan span = DaySpan.ofYears(year, year);
        return trees.tree(body, span, span.last());
    }

    /**
     * A roll-up for each metric of the catalogue, and for each of these series; none where the metric looks at the end
     * of the year, and the body did not exist any more. Where values do not add up, only what the body says itself.
     */
    @Transactional(TxType.MANDATORY)
    public List<RollUpView> of(String body, int year, List<Series> brokenDown) {
        Map<String, MetricRules> rules =
                metrics.allRules().stream().collect(Collectors.toMap(MetricRules::code, metric -> metric));
        Map<DaySpan, List<TreeNode>> read = new HashMap<>();
        String cursor = trees.hierarchyCursor(null);
        Period period = new Period(PeriodKind.YEAR, Integer.toString(year), Integer.toString(year));
        return Stream.concat(rules.keySet().stream().sorted().map(code -> new Series(code, "")), brokenDown.stream())
                .map(series -> new Question(
                        rules.get(series.metric()), body, DaySpan.ofYears(year, year), series.breakdown(), null, null))
                .flatMap(question -> {
                    List<TreeNode> tree = read.computeIfAbsent(question.lifeDays(), days -> trees.tree(question));
                    return tree.isEmpty() ? Stream.empty() : Stream.of(answer(question, tree, period, cursor));
                })
                .toList();
    }

    private RollUpView answer(Question question, List<TreeNode> tree, Period period, @Nullable String cursor) {
        RollUp answer = new RollUp(question, tree, rollUps.figures(question, tree));
        return RollUpView.of(
                question, period, answer.totals(), counts.count(question.derivedOver(tree)), cursor, calendar.now());
    }
}
