package org.gonghui.metrics.chart;

import java.util.List;

/**
 * What is drawn.
 *
 * @param description what one would have to see, for those who do not
 * @param unit what the axis counts in
 * @param missing what is written where there is no value
 */
public record Chart(String title, String description, String unit, String missing, List<Mark> marks) {}
