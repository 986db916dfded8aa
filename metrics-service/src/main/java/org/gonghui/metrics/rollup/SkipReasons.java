package org.gonghui.metrics.rollup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.shared.DaySpan;

/** Says why a figure does not enter: the first reason that holds. */
final class SkipReasons {

    private final Question question;
    private final TreeVals vals;
    private final Entries entries;
    private final Valuation valuation;
    private final Set<List<Object>> usedKeys = new HashSet<>();

    SkipReasons(Question question, TreeVals vals, Entries entries, List<LiveFigure> figures) {
        this.question = question;
        this.vals = vals;
        this.entries = entries;
        this.valuation = new Valuation(question.metric(), question.span());
        figures.stream().filter(figure -> entries.uses(figure.id())).forEach(figure -> usedKeys.add(key(figure)));
    }

    SkipReason of(LiveFigure figure) {
        if (vals.find(figure.body()) == null) {
            return SkipReason.NOT_IN_TREE;
        }
        if (figure.restating()) {
            return SkipReason.RESTATEMENT;
        }
        if (!valuation.canEnter(figure)) {
            return SkipReason.OTHER_SPAN;
        }
        if (!figure.breakdown().equals(question.breakdown())) {
            return SkipReason.OTHER_BREAKDOWN;
        }
        if (entries.hides(figure.body()) && !usedKeys.contains(key(figure))) {
            return SkipReason.HIDDEN;
        }
        return usedKeys.contains(key(figure)) ? SkipReason.NOT_PREFERRED : SkipReason.OTHER_SPAN;
    }

    /** Figures with one key compete. */
    private List<Object> key(LiveFigure figure) {
        Object time = question.metric().timeRule() == TimeRule.LAST && valuation.canEnter(figure)
                ? Valuation.countedDay(figure)
                : figure.period().days().orElse(new DaySpan(java.time.LocalDate.MIN, java.time.LocalDate.MIN));
        return List.of(figure.body(), figure.coverage(), time);
    }
}
