package org.gonghui.metrics.rollup;

/**
 * A metric and a breakdown of which there is something.
 *
 * @param breakdown as {@link org.gonghui.metrics.figure.Breakdowns} writes it
 */
public record FilledKey(String metric, String breakdown) {}
