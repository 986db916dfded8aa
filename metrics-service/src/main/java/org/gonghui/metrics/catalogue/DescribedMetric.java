package org.gonghui.metrics.catalogue;

import org.gonghui.kit.text.Name;

/** A metric with what readers want to see of it, and what its figures go by. */
public record DescribedMetric(Name name, Area area, MetricRules rules) {}
