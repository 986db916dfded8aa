package org.gonghui.metrics.catalogue;

/** Tells the catalogue whether figures rely on what a metric means. */
public interface MetricUse {

    boolean hasFigures(String metric);
}
