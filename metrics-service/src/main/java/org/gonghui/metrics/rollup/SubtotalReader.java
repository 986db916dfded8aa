package org.gonghui.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param whole whether all that was asked for is answered
     * @param seen the state of the database, as it can be kept; empty where it cannot
     * @param added subtotals of that state which are not kept
     */
    record Reading(boolean whole, Answers answers, Optional<String> seen, List<Added> added) {}

    /**
     * Reads what is said of a sheet.
     *
     * @param questions those for which it is also told what records count
     */
    @Transactional
    Reading read(YearSheet sheet, Collection<String> bodies, List<Question> questions, Effort effort) {
        rollUps.seeOneState();
        Reading reading = readOpen(sheet, bodies, effort);
        return reading.whole()
                ? new Reading(true, reading.answers().with(derived(questions)), reading.seen(), reading.added())
                : reading;
    }

    /** What records count; where that needs no records it needs no transaction. */
    Map<Question, Derived> derived(List<Question> questions) {
        DerivedAnswers derived = new DerivedAnswers(counts, trees);
        derived.ask(questions);
        return derived.all();
    }

    /** The same in a transaction that sees one state already. */
    @Transactional(TxType.MANDATORY)
    Reading readOpen(YearSheet sheet, Collection<String> bodies, Effort effort) {
        subtotals.compileNothing();
        Optional<String> seen = subtotals.seen();
        Look look = subtotals.look(sheet, bodies);
        Answers answers = YearRollUps.answers(sheet, look);
        List<Added> added = new ArrayList<>();
        boolean whole = true;
        for (YearSheet part : sheet.oneTreeEach()) {
            Descent descent = new Descent(
                    new OneTree(subtotals, trees, part),
                    openIn(part, look),
                    seen.isPresent() ? effort : Effort.whateverItTakes());
            whole = whole && descent.run();
            added.addAll(descent.added());
            if (whole) {
                descent.roots().forEach(place -> part.metrics()
                        .forEach(metric -> answers.totals().get(place.body).put(metric.code(), place.totals(metric))));
            }
        }
        return new Reading(whole, answers, seen, added);
    }

    /** The first figures that roll-ups of a sheet are made of, in a transaction that sees one state already. */
    @Transactional(TxType.MANDATORY)
    FiguresBehind figuresBehind(YearSheet sheet, Collection<String> bodies, int most) {
        FiguresBehind behind = new FiguresBehind(subtotals, trees, most);
        behind.find(sheet, bodies);
        return behind;
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
