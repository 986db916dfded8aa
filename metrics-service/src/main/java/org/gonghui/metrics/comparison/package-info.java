/** Comparisons: bodies by metrics. */
@NullMarked
package org.gonghui.metrics.comparison;

import org.jspecify.annotations.NullMarked;
