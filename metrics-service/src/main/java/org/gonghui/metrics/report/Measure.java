package org.gonghui.metrics.report;

import org.gonghui.metrics.catalogue.DescribedMetric;

/**
 * What is measured: a metric, or a part of it.
 *
 * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
 */
public record Measure(DescribedMetric metric, String breakdown) {

    public String code() {
        return metric.rules().code();
    }
}
