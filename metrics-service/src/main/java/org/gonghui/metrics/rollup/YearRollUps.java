package org.gonghui.metrics.rollup;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Look.Standing;
import org.jspecify.annotations.Nullable;

/** Roll-ups of a year as known now, of kept subtotals where these count. To be asked outside of a transaction. */
@Singleton
class YearRollUps {

    private final SubtotalRepository subtotals;
    private final SubtotalReader reader;
    private final SubtotalKeeper keeper;
    private final DerivedCounts counts;
    private final EffortSettings settings;

    YearRollUps(
            SubtotalRepository subtotals,
            SubtotalReader reader,
            SubtotalKeeper keeper,
            DerivedCounts counts,
            EffortSettings settings) {
        this.subtotals = subtotals;
        this.reader = reader;
        this.keeper = keeper;
        this.counts = counts;
        this.settings = settings;
    }

    /**
     * What there is of some metrics at some bodies.
     *
     * @param totals by body and code of the metric; without those that are not in the tree of the year
     * @param derived what records count beside them, of the same state
     * @param hierarchyCursor up to where the registry's feed had been read
     */
    record Answers(
            Map<String, Map<String, Totals>> totals, Map<Question, Derived> derived, @Nullable String hierarchyCursor) {

        Optional<Totals> of(String body, MetricRules metric) {
            return Optional.ofNullable(totals.getOrDefault(body, Map.of()).get(metric.code()));
        }

        Optional<Totals> of(Question question) {
            return of(question.body(), question.metric());
        }

        Derived derived(Question question) {
            return Optional.ofNullable(derived.get(question)).orElseThrow();
        }

        Answers with(Map<Question, Derived> counted) {
            return new Answers(totals, counted, hierarchyCursor);
        }
    }

    /**
     * One statement where all is kept and nothing is to be counted; else what is missing is added up, and kept.
     *
     * @throws org.gonghui.kit.problem.Problem {@code unavailable} where so much is missing that it takes too long
     */
    Answers ask(YearSheet sheet, Collection<String> bodies) {
        List<Question> questions = bodies.stream()
                .flatMap(body -> sheet.metrics().stream().map(metric -> sheet.question(metric, body)))
                .toList();
        if (questions.stream().noneMatch(question -> counts.needsRecords(question.derived()))) {
            Look look = subtotals.look(sheet, bodies);
            if (look.bodies().values().stream().allMatch(seen -> isWhole(sheet, seen))) {
                return answers(sheet, look).with(reader.derived(questions));
            }
        }
        Efforts efforts = new Efforts(settings);
        while (true) {
            SubtotalReader.Reading reading = reader.read(sheet, bodies, questions, efforts.next());
            keeper.keep(sheet, reading);
            if (reading.whole()) {
                return reading.answers();
            }
        }
    }

    /** Values of a metric that does not add up are those of the body itself. */
    static boolean isWhole(YearSheet sheet, Seen seen) {
        return sheet.metrics().stream().allMatch(metric -> !isOpen(sheet, metric, seen));
    }

    static boolean isOpen(YearSheet sheet, MetricRules metric, Seen seen) {
        return YearSheet.adds(metric)
                && seen.isIn(sheet, metric)
                && seen.standings().get(metric.code()).kept().isEmpty();
    }

    static Answers answers(YearSheet sheet, Look look) {
        Map<String, Map<String, Totals>> totals = new HashMap<>();
        look.bodies().forEach((body, seen) -> totals.put(body, totals(sheet, seen)));
        return new Answers(totals, Map.of(), look.hierarchyCursor());
    }

    private static Map<String, Totals> totals(YearSheet sheet, Seen seen) {
        List<MetricRules> metrics = sheet.metrics().stream()
                .filter(metric -> seen.isIn(sheet, metric) && !isOpen(sheet, metric, seen))
                .toList();
        return metrics.stream()
                .collect(Collectors.toMap(
                        MetricRules::code, metric -> totals(metric, seen), (one, same) -> one, HashMap::new));
    }

    private static Totals totals(MetricRules metric, Seen seen) {
        Standing standing = seen.standings().get(metric.code());
        return standing.totals(metric.expects(seen.type()), standing.kept().orElse(Subtotal.NONE));
    }
}
