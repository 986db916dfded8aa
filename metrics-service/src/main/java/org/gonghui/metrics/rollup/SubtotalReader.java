package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.derive.DerivedCounts;
import org.gonghui.metrics.rollup.Look.Seen;
import org.gonghui.metrics.rollup.Place.Added;
import org.gonghui.metrics.rollup.YearRollUps.Answers;

/** Adds up what is not kept, all from one state of the database. */
@ApplicationScoped
class SubtotalReader {

    private final SubtotalRepository subtotals;
    private final TreeRepository trees;
    private final RollUpRepository rollUps;
    private final DerivedCounts counts;

    SubtotalReader(SubtotalRepository subtotals, TreeRepository trees, RollUpRepository rollUps, DerivedCounts counts) {
        this.counts = counts;
        this.subtotals = subtotals;
        this.trees = trees;
        this.rollUps = rollUps;
    }

    /**
     * What was read.
     *
     * @param seen the state of the database, as it can be kept; empty where it cannot
     * @param added subtotals of that state which are not kept
     */
    record Reading(Answers answers, Optional<String> seen, List<Added> added) {}

    /**
     * Reads what is said of a sheet.
     *
     * @param questions those for which it is also told what records count
     */
    @Transactional
    Reading read(YearSheet sheet, Collection<String> bodies, List<Question> questions) {
        rollUps.seeOneState();
        Reading reading = readOpen(sheet, bodies);
        return new Reading(reading.answers().with(derived(questions)), reading.seen(), reading.added());
    }

    /** What records count; where that needs no records it needs no transaction. */
    Map<Question, Derived> derived(List<Question> questions) {
        DerivedAnswers derived = new DerivedAnswers(counts, new Trees(trees));
        derived.ask(questions);
        return derived.all();
    }

    /** The same in a transaction that sees one state already. */
    @Transactional(TxType.MANDATORY)
    Reading readOpen(YearSheet sheet, Collection<String> bodies) {
        subtotals.compileNothing();
        Optional<String> seen = subtotals.seen();
        Look look = subtotals.look(sheet, bodies);
        Answers answers = YearRollUps.answers(sheet, look);
        List<Added> added = new ArrayList<>();
        Deque<YearSheet> parts = new ArrayDeque<>(oneTreeEach(sheet));
        while (!parts.isEmpty()) {
            YearSheet part = parts.pop();
            Descent descent = new Descent(subtotals, trees, part, openIn(part, look));
            if (descent.run()) {
                descent.roots().forEach(place -> part.metrics()
                        .forEach(metric -> answers.totals().get(place.body).put(metric.code(), place.totals(metric))));
                added.addAll(descent.added());
            } else {
                int half = part.metrics().size() / 2;
                parts.push(part.with(part.metrics().subList(0, half)));
                parts.push(part.with(part.metrics().subList(half, part.metrics().size())));
            }
        }
        return new Reading(answers, seen, added);
    }

    /** Metrics of states look at the tree of the last day, all others at that of the year. */
    private static List<YearSheet> oneTreeEach(YearSheet sheet) {
        Map<Boolean, List<MetricRules>> byTree = sheet.metrics().stream()
                .filter(YearSheet::adds)
                .collect(Collectors.partitioningBy(metric -> metric.timeRule() == TimeRule.LAST));
        return byTree.values().stream()
                .filter(metrics -> !metrics.isEmpty())
                .map(sheet::with)
                .toList();
    }

    private static Map<String, Seen> openIn(YearSheet sheet, Look look) {
        Map<String, Seen> open = new LinkedHashMap<>();
        look.bodies().forEach((body, seen) -> {
            if (sheet.metrics().stream().anyMatch(metric -> YearRollUps.isOpen(sheet, metric, seen))) {
                open.put(body, seen);
            }
        });
        return open;
    }
}
