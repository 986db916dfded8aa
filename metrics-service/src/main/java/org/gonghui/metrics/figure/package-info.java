/** Figures: what a body says of a metric for a period. */
@NullMarked
package org.gonghui.metrics.figure;

import org.jspecify.annotations.NullMarked;
