package org.gonghui.metrics.derive;

import java.util.Optional;
import org.gonghui.metrics.catalogue.DerivedFrom;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.shared.DaySpan;

/**
 * What is to be counted.
 *
 * @param body code of the body whose records count, with those of all below it
 * @param brokenDown whether only a part of the metric is asked for
 * @param asKnownThen whether it is asked what was known earlier
 */
public record DerivedQuestion(MetricRules metric, String body, DaySpan span, boolean brokenDown, boolean asKnownThen) {

    /** What it is counted from; only of a metric that is. */
    DerivedFrom rule() {
        return Optional.ofNullable(metric.derivedFrom()).orElseThrow();
    }
}
