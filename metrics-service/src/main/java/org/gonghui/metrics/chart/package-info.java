/** Plain charts for print: black on white, as SVG. */
@NullMarked
package org.gonghui.metrics.chart;

import org.jspecify.annotations.NullMarked;
