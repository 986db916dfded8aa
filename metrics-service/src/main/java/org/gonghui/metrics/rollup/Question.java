package org.gonghui.metrics.rollup;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.derive.DerivedQuestion;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/**
 * What a roll-up is asked for.
 *
 * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
 * @param hierarchyAsOf null: the tree of the period
 * @param asKnownAt null: what is known now
 */
public record Question(
        MetricRules metric,
        String body,
        DaySpan span,
        String breakdown,
        @Nullable LocalDate hierarchyAsOf,
        @Nullable Instant asKnownAt) {

    /** The same question about another body. */
    public Question about(String other) {
        return new Question(metric, other, span, breakdown, hierarchyAsOf, asKnownAt);
    }

    /** Whether it is about a calendar year, its own tree, and what is known now: of that subtotals are kept. */
    boolean isOfYearNow() {
        return hierarchyAsOf == null
                && asKnownAt == null
                && span.equals(
                        DaySpan.ofYears(span.first().getYear(), span.first().getYear()));
    }

    /** The day whose tree is looked at: where nothing else is asked for, the last of the period. */
    LocalDate treeDay() {
        return hierarchyAsOf == null ? span.last() : hierarchyAsOf;
    }

    /** What is to be counted from records beside the figures, over the bodies of the same tree. */
    DerivedQuestion derived() {
        return new DerivedQuestion(metric, body, span, !breakdown.isEmpty(), asKnownAt != null);
    }

    /**
     * The days on any of which a body of the tree has to exist. A state is had by those who exist at the end of the
     * period; work is done by all who exist in it.
     */
    DaySpan lifeDays() {
        boolean oneDay = hierarchyAsOf != null || metric.timeRule() == TimeRule.LAST;
        return oneDay ? new DaySpan(treeDay(), treeDay()) : span;
    }
}
