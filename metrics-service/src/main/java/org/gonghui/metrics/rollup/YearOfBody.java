package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
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

/** All roll-ups of a body for a year, as the transaction that asks sees them. */
@ApplicationScoped
public class YearOfBody {

    private final SubtotalReader subtotals;
    private final YearRollUps years;
    private final TreeRepository trees;
    private final MetricService metrics;
    private final DerivedCounts counts;
    private final Calendar calendar;

    YearOfBody(
            SubtotalReader subtotals,
            YearRollUps years,
            TreeRepository trees,
            MetricService metrics,
            DerivedCounts counts,
            Calendar calendar) {
        this.subtotals = subtotals;
        this.years = years;
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

    /**
     * Lets be added up and kept what {@link #of} will ask for, but for breakdowns. To be called outside of a transaction.
     *
     * @throws org.gonghui.kit.problem.Problem {@code unavailable} where there is so much that it takes too long; what was
     *     added up is kept
     */
    public void prepare(String body, int year) {
        List<MetricRules> adding =
                metrics.allRules().stream().filter(YearSheet::adds).toList();
        if (!adding.isEmpty()) {
            years.ask(new YearSheet(year, "", adding), List.of(body));
        }
    }

    /** All who exist on any day of the year; the body first; empty where it is not among them. */
    @Transactional(TxType.MANDATORY)
    public List<TreeNode> tree(String body, int year) {
        DaySpan span = DaySpan.ofYears(year, year);
        return trees.tree(body, span, span.last());
    }

    /** All who exist at the end of the year; the body first; empty where it is not among them. */
    @Transactional(TxType.MANDATORY)
    public List<TreeNode> treeAtEnd(String body, int year) {
        LocalDate end = DaySpan.ofYears(year, year).last();
        return trees.tree(body, new DaySpan(end, end), end);
    }

    /**
     * A roll-up for each metric of the catalogue, and for each of these series; none where the metric looks at the end
     * of the year, and the body did not exist any more. Where values do not add up, only what the body says itself. The
     * transaction has to see one state.
     */
    @Transactional(TxType.MANDATORY)
    public List<RollUpView> of(String body, int year, List<Series> brokenDown) {
        Map<String, MetricRules> rules =
                metrics.allRules().stream().collect(Collectors.toMap(MetricRules::code, metric -> metric));
        DaySpan span = DaySpan.ofYears(year, year);
        List<Question> questions = Stream.concat(
                        rules.keySet().stream().sorted().map(code -> new Series(code, "")), brokenDown.stream())
                .map(series -> new Question(rules.get(series.metric()), body, span, series.breakdown(), null, null))
                .toList();
        OpenYears open = new OpenYears(subtotals, Effort.whateverItTakes());
        open.ask(questions);
        DerivedAnswers derived = new DerivedAnswers(counts, trees);
        derived.ask(questions);
        String cursor = trees.hierarchyCursor(null);
        Period period = new Period(PeriodKind.YEAR, Integer.toString(year), Integer.toString(year));
        return questions.stream()
                .flatMap(question -> open
                        .answer(question)
                        .map(totals ->
                                RollUpView.of(question, period, totals, derived.of(question), cursor, calendar.now()))
                        .stream())
                .toList();
    }
}
