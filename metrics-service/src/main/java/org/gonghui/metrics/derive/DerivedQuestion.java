package org.gonghui.metrics.derive;

import java.util.List;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.shared.DaySpan;

/**
 * What is to be counted.
 *
 * @param brokenDown whether only a part of the metric is asked for
 * @param asKnownThen whether it is asked what was known earlier
 * @param bodies codes of the bodies whose records count, the body of the question first
 */
public record DerivedQuestion(
        MetricRules metric, DaySpan span, boolean brokenDown, boolean asKnownThen, List<String> bodies) {

    /** A body counts once, however often the copy of the tree names it. */
    public DerivedQuestion {
        bodies = bodies.stream().distinct().toList();
    }
}
